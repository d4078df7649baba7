package org.zhunsheng.form.text;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhunsheng.form.FormField;

/** 长文字（总目标、主要绩效、问题、措施）：成段认出来，再按标签的次序、远近与内容分给各栏。 */
final class LongTexts {

    private static final Pattern NUMBERED = Pattern.compile("([1-9]\\d?|[一二三四五六七八九十])[、.．].*");
    private static final Map<String, FormField> FIELDS = Map.of(
            "objective_expected", FormField.OBJECTIVE_EXPECTED,
            "objective_actual", FormField.OBJECTIVE_ACTUAL,
            "problems", FormField.PROBLEMS,
            "measures", FormField.MEASURES);
    private static final int FULL = 68;

    private final Stream stream;
    private final Vocabulary vocabulary;
    private final Labels labels;

    LongTexts(Stream stream, Vocabulary vocabulary, Labels labels) {
        this.stream = stream;
        this.vocabulary = vocabulary;
        this.labels = labels;
    }

    /** 只在表上有问题、措施栏时才有长文字要分。 */
    Map<FormField, List<Integer>> read() {
        List<Mark> marks = labels.fields().stream()
                .filter(m -> FIELDS.containsKey(m.key()))
                .toList();
        Map<FormField, List<Integer>> out = new EnumMap<>(FormField.class);
        if (marks.stream().noneMatch(m -> m.key().equals("problems") || m.key().equals("measures"))) return out;
        adjacent(marks, out);
        List<Mark> open = marks.stream().filter(m -> !out.containsKey(field(m))).toList();
        List<List<Integer>> passages = passages();
        int[] owner = assign(open, passages);
        for (int p = 0; p < passages.size(); p++) {
            if (owner[p] < 0) continue;
            stream.take(passages.get(p));
            out.putIfAbsent(field(open.get(owner[p])), passages.get(p));
        }
        return out;
    }

    private static FormField field(Mark mark) {
        return java.util.Objects.requireNonNull(FIELDS.get(mark.key()));
    }

    /** 表尾的问题、措施：文字紧跟在标签后面，比一段短。 */
    private void adjacent(List<Mark> marks, Map<FormField, List<Integer>> out) {
        for (Mark mark : marks) {
            int next = mark.last() + 1;
            boolean tail = mark.first() > labels.table()
                    && (mark.key().equals("problems") || mark.key().equals("measures"));
            if (!tail || !stream.free(next) || !stream.at(next).isText()) continue;
            List<Integer> parts = new ArrayList<>(List.of(next));
            while (stream.free(parts.getLast() + 1)
                    && stream.at(parts.getLast() + 1).block() == stream.at(next).block())
                parts.add(parts.getLast() + 1);
            stream.take(parts);
            out.put(field(mark), parts);
        }
    }

    /** 一行接一行写满的文字成一段；序号接着数的算同一段。 */
    private List<List<Integer>> passages() {
        List<List<Integer>> out = new ArrayList<>();
        for (int i = 0; i < stream.size(); i++) {
            if (!full(i)) continue;
            List<Integer> parts = new ArrayList<>(List.of(i));
            int widest = stream.at(i).width();
            while (continues(parts, widest)) {
                parts.add(parts.getLast() + 1);
                widest = Math.max(widest, stream.at(parts.getLast()).width());
            }
            out.add(parts);
            i = parts.getLast();
        }
        return out;
    }

    private boolean full(int i) {
        return stream.free(i) && stream.at(i).isText() && stream.at(i).width() >= FULL;
    }

    private boolean continues(List<Integer> parts, int widest) {
        int next = parts.getLast() + 1;
        if (!stream.free(next)) return false;
        Piece a = stream.at(parts.getLast());
        Piece b = stream.at(next);
        if (b.block() != a.block() || b.line() == a.line()) return false;
        if (a.width() >= widest - 4) return true;
        Matcher m = NUMBERED.matcher(b.norm());
        return m.matches() && numbered(parts);
    }

    private boolean numbered(List<Integer> parts) {
        return parts.stream()
                .anyMatch(i -> NUMBERED.matcher(stream.at(i).norm()).matches());
    }

    private int[] assign(List<Mark> marks, List<List<Integer>> passages) {
        int[] owner = new int[passages.size()];
        java.util.Arrays.fill(owner, -1);
        Map<Mark, Integer> taken = new HashMap<>();
        search(marks, passages, 0, owner.clone(), new boolean[marks.size()], 0, new int[] {Integer.MAX_VALUE}, owner);
        return owner;
    }

    private void search(
            List<Mark> marks,
            List<List<Integer>> passages,
            int p,
            int[] now,
            boolean[] used,
            int cost,
            int[] best,
            int[] owner) {
        if (cost >= best[0]) return;
        if (p == passages.size()) {
            best[0] = cost;
            System.arraycopy(now, 0, owner, 0, now.length);
            return;
        }
        for (int m = 0; m < Math.min(8, marks.size()); m++) {
            if (used[m]) continue;
            used[m] = true;
            now[p] = m;
            search(
                    marks,
                    passages,
                    p + 1,
                    now,
                    used,
                    cost + price(marks.get(m), m, p, passages.get(p), now),
                    best,
                    owner);
            used[m] = false;
        }
        now[p] = -1;
        search(marks, passages, p + 1, now, used, cost + 60, best, owner);
    }

    private int price(Mark mark, int m, int p, List<Integer> parts, int[] now) {
        String text = stream.join(parts);
        int cost = 20;
        for (String word : vocabulary.groups("passages").getOrDefault(mark.key(), List.of()))
            if (text.contains(word)) cost -= 4;
        if (mark.key().equals("objective_actual") == NUMBERED.matcher(text).matches()) cost -= 6;
        if (parts.getFirst() == mark.last() + 1) cost -= 30;
        for (int q = 0; q < p; q++) if (now[q] > m) cost += 5;
        return Math.max(0, cost + 40);
    }
}
