package org.zhunsheng.form.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** 把散开的几片拼回词条，例如“数量指”“标”、“偏差原因分析及改”“进措施”；中间可以隔着别的格的文字。 */
final class Assembler {

    private static final int PARTS = 5;
    private static final int NEAR = 6;

    /** 远近差不多的，按先后拼：上一行的几个上半截，依次配下一行的几个下半截。 */
    private static final int BUCKET = 3;

    private static final int WEAK = 6;

    /** 竖排的侧栏标签（绩\n效\n指\n标）一个字一行，隔得很远。 */
    private static final int TALL = 40;

    private static final Set<String> TAILS_ONLY = Set.of("指标", "绩效", "目标", "情况", "项目", "年度", "资金");
    static final Pattern POINTS = Pattern.compile("\\(\\d[\\d.-]*分?\\)?分?|\\(\\d*|分\\)|\\)|\\d*分\\)");
    static final Pattern LETTERS = Pattern.compile("\\([A-Za-z%/×元万]+\\)");
    static final Pattern NONE = Pattern.compile("(?!)");
    private static final Pattern CLOSING = Pattern.compile("[^(，。、；]{0,8}\\)分?");

    private final Stream stream;
    private final Terms terms;
    private final int reach;
    private final boolean upright;
    private final Pattern tails;

    /** 两个字的开头（数量、成本）也可以隔几片再接“指标”。 */
    private final boolean pairs;

    /** 表头的标签也有竖着叠起来的：项目、主管、部门各一行。 */
    private final boolean stacked;

    /**
     * @param reach 下半截最远隔几片
     * @param upright 有没有竖排的
     * @param tails 词条之后单独成片的括号
     */
    Assembler(Stream stream, Terms terms, int reach, boolean upright, Pattern tails) {
        this.stream = stream;
        this.terms = terms;
        this.reach = reach;
        this.upright = upright;
        this.tails = tails;
        this.pairs = tails == POINTS;
        this.stacked = tails == NONE;
    }

    /** 找出 from（含）到 to（不含）之间的全部词条，并把用掉的片取走；隔得近的先拼。 */
    List<Mark> find(int from, int to) {
        List<Mark> marks = new ArrayList<>();
        int end = Math.min(to, stream.size());
        for (List<Mark> found = candidates(from, end); !found.isEmpty(); found = candidates(from, end)) {
            for (Mark mark : found) {
                boolean free = mark.parts().stream().allMatch(stream::free) || again(mark, marks);
                if (!free) continue;
                stream.take(mark.parts());
                marks.add(mark);
            }
        }
        marks.sort(Comparator.comparingInt(Mark::first));
        return marks;
    }

    /** 一片里首尾相接的第二个词条：与刚认出的第一个同在一片。 */
    private static boolean again(Mark mark, List<Mark> marks) {
        return mark.parts().size() == 1
                && !marks.isEmpty()
                && marks.getLast().parts().equals(mark.parts())
                && !marks.getLast().text().equals(mark.text());
    }

    private List<Mark> candidates(int from, int end) {
        List<Mark> found = new ArrayList<>();
        for (int i = Math.max(0, from); i < end; i++) {
            if (!stream.free(i) || !startable(stream.at(i))) continue;
            List<Mark> whole = segments(i);
            if (!whole.isEmpty()) {
                found.addAll(whole);
                continue;
            }
            Mark mark = assemble(i);
            if (mark != null) found.add(mark);
        }
        found.sort(Comparator.comparingInt((Mark m) -> Math.floorDiv(price(m), BUCKET))
                .thenComparingInt(Mark::first)
                .thenComparingInt(m -> -m.text().length()));
        return found;
    }

    /** 中间隔着几片；用掉的片自己就是词条的，多半拼错了；两个字的词条（部门、效益）常是别的词条的下半截。 */
    private int price(Mark mark) {
        if (mark.parts().size() == 1) return mark.term().length() == 2 ? WEAK : 0;
        int gap = mark.last() - mark.first() + 1 - mark.parts().size();
        boolean near = gap <= 2
                && stream.at(mark.first()).block() == stream.at(mark.last()).block();
        if (gap == 0 || near) return -1;
        int price = gap;
        for (int part : mark.parts().subList(1, mark.parts().size())) {
            String norm = stream.at(part).norm();
            if (norm.length() > 2 && terms.complete(norm) != null) price += 10;
        }
        return price;
    }

    private boolean startable(Piece piece) {
        String norm = piece.norm();
        if (!piece.isText() || norm.length() > 40) return false;
        if (norm.length() == 1) return upright && terms.promising(norm);
        return upright || stacked || !TAILS_ONLY.contains(norm);
    }

    /** 一片恰好由两个词条首尾相接而成。 */
    private List<Mark> segments(int i) {
        String norm = stream.at(i).norm();
        if (terms.complete(norm) != null) return List.of();
        for (int cut = norm.length() - 2; cut >= 4; cut--) {
            String head = terms.complete(norm.substring(0, cut));
            String tail = terms.complete(norm.substring(cut));
            if (head == null || tail == null || tail.length() < 4) continue;
            return List.of(mark(norm.substring(0, cut), head, List.of(i)), mark(norm.substring(cut), tail, List.of(i)));
        }
        return List.of();
    }

    private @Nullable Mark assemble(int i) {
        List<Mark> found = new ArrayList<>();
        extend(new ArrayList<>(List.of(i)), stream.at(i).norm(), found);
        return found.stream()
                .min(Comparator.comparingInt(
                                (Mark m) -> price(m) - 6 * m.parts().size())
                        .thenComparingInt(m -> -m.text().length()))
                .orElse(null);
    }

    private void extend(List<Integer> parts, String norm, List<Mark> found) {
        String term = terms.complete(norm);
        if (term != null) found.add(mark(norm, term, parts));
        boolean promising = terms.promising(norm);
        if (parts.size() >= PARTS || !promising && term == null) return;
        int start = parts.getLast() + 1;
        int far = Math.min(stream.size(), start + far(norm, promising, parts));
        int known = found.size();
        for (int j = start; j < far && found.size() == known; j++) {
            if (!stream.free(j) || !fits(norm, stream.at(j), term)) continue;
            List<Integer> more = new ArrayList<>(parts);
            more.add(j);
            extend(more, norm + stream.at(j).norm(), found);
        }
    }

    private int far(String norm, boolean promising, List<Integer> parts) {
        if (!promising) return NEAR;
        boolean tall = upright && stream.at(parts.getFirst()).norm().length() <= 2;
        if (tall) return TALL;
        if (TAILS_ONLY.contains(norm)) return 2;
        return norm.length() == 2 ? Math.min(reach, pairs ? 8 : 3) : reach;
    }

    private boolean fits(String norm, Piece piece, @Nullable String term) {
        String next = piece.norm();
        if (next.length() > 14 || next.isEmpty() || piece.isNumber() && !norm.endsWith("(") && !norm.endsWith("["))
            return false;
        String joined = norm + next;
        boolean open = norm.lastIndexOf('(') > norm.lastIndexOf(')');
        if (open) return CLOSING.matcher(next).matches() && (terms.complete(joined) != null || terms.promising(joined));
        if (!terms.promising(joined) && terms.complete(joined) == null) return false;
        if (term == null) return true;
        if (next.startsWith("("))
            return norm.indexOf('(') < 0 && tails.matcher(next).matches() && !Objects.equals(terms.key(term), "level2");
        return terms.complete(next) == null;
    }

    private Mark mark(String text, String term, List<Integer> parts) {
        return new Mark(Objects.requireNonNull(terms.key(term)), term, text, parts);
    }
}
