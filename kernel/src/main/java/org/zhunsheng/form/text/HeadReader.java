package org.zhunsheng.form.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.text.NumberText;

/** 表头各栏：标签与值按类型、次序、远近配对，代价小的先配。 */
final class HeadReader {

    /** 一个标签可能的一个值。 */
    private record Pair(Mark label, Value value, int cost) {}

    /** 可能是值的一段：一片，或同一格里接排的几片。 */
    record Value(List<Integer> parts, String text) {
        int first() {
            return parts.getFirst();
        }

        int last() {
            return parts.getLast();
        }
    }

    /** 配好的一对；other 为代价相近的另一个值，没有则为 null。 */
    record Found(
            String key,
            boolean funding,
            Value value,
            @Nullable String other) {}

    private static final Pattern DAY = Pattern.compile("\\d{4}[-./年]\\d{1,2}[-./月]\\d{1,2}日?");
    private static final Pattern MONEY = Pattern.compile("\\d[\\d,]*(\\.\\d+)?(万元|元|万)?");
    private static final Set<String> LONG =
            Set.of("objective_expected", "objective_actual", "problems", "measures", "other_notes", "conclusion");
    private static final int LIMIT = 60;
    private static final int CLOSE = 4;

    private final Stream stream;
    private final Vocabulary vocabulary;
    private final Labels labels;

    /** 打了勾、留着方框的行：选项，不是名称。 */
    private final Set<Integer> ticked = new HashSet<>();

    HeadReader(Stream stream, Vocabulary vocabulary, Labels labels) {
        this.stream = stream;
        this.vocabulary = vocabulary;
        this.labels = labels;
        for (int i = 0; i < stream.size(); i++)
            if (stream.at(i).norm().matches(".*[√□☑].*"))
                ticked.add(stream.at(i).line());
    }

    /** 读出各栏，并取走用掉的片。 */
    List<Found> read() {
        List<Mark> wanted = new ArrayList<>(
                labels.fields().stream().filter(m -> !LONG.contains(m.key())).toList());
        if (labels.fundingRows().isEmpty()) wanted.addAll(labels.fundingColumns());
        List<Value> values = values();
        List<Pair> pairs = new ArrayList<>();
        for (Mark mark : wanted)
            for (Value value : values) {
                int cost = cost(mark, value);
                if (cost < LIMIT) pairs.add(new Pair(mark, value, cost));
            }
        pairs.sort(Comparator.comparingInt(Pair::cost));
        return match(pairs);
    }

    private List<Found> match(List<Pair> pairs) {
        Map<Mark, Pair> chosen = new HashMap<>();
        Set<Integer> used = new HashSet<>();
        for (Pair pair : pairs) {
            if (chosen.containsKey(pair.label())
                    || pair.value().parts().stream().anyMatch(used::contains)) continue;
            chosen.put(pair.label(), pair);
            used.addAll(pair.value().parts());
        }
        List<Found> found = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Pair pair : pairs) {
            if (chosen.get(pair.label()) != pair) continue;
            stream.take(pair.value().parts());
            if (!seen.add(pair.label().key())) continue;
            found.add(new Found(
                    pair.label().key(),
                    labels.fundingColumns().contains(pair.label()),
                    pair.value(),
                    rival(pair, pairs)));
        }
        return found;
    }

    private static @Nullable String rival(Pair best, List<Pair> pairs) {
        for (Pair pair : pairs) {
            boolean other = pair.label() == best.label()
                    && !pair.value().text().equals(best.value().text());
            if (other && pair.cost() - best.cost() < CLOSE) return pair.value().text();
        }
        return null;
    }

    private List<Value> values() {
        List<Value> values = new ArrayList<>();
        List<Integer> free = stream.free(0, stream.size());
        for (int k = 0; k < free.size(); k++) {
            List<Integer> parts = new ArrayList<>(List.of(free.get(k)));
            while (k + 1 < free.size() && continues(parts, free.get(k + 1))) parts.add(free.get(++k));
            values.add(new Value(parts, stream.join(parts)));
            if (parts.size() > 1)
                for (int part : parts) values.add(new Value(List.of(part), stream.join(List.of(part))));
        }
        return values;
    }

    /** 下一片接着同一格：同块、下一行、上一行写满了、两行都不像完整的名称。 */
    private boolean continues(List<Integer> parts, int next) {
        Piece a = stream.at(parts.getLast());
        Piece b = stream.at(next);
        if (!a.isText() || !b.isText() || a.page() != b.page() || b.line() - a.line() > 3 || b.line() == a.line())
            return false;
        if (vocabulary.words("grades").contains(b.norm()) || b.norm().matches("是|否|无")) return false;
        boolean tail = b.norm().length() <= 2 && a.block() == b.block();
        if (tail && a.width() >= 16) return true;
        if (b.norm().length() == 1 && a.width() >= 26 && b.line() - a.line() <= 2) return true;
        if (a.block() != b.block() || a.width() < 16 || b.width() > a.width() + 2) return false;
        if (a.norm().matches(".*[、,(]")) return true;
        if (a.norm().endsWith(")") && b.norm().length() > 3) return false;
        return !(complete(a.norm()) && complete(b.norm()));
    }

    private boolean complete(String norm) {
        return ends(norm, "organisations") || ends(norm, "projects");
    }

    private boolean ends(String norm, String words) {
        String bare = norm.replaceAll("\\([^()]*\\)$", "");
        return vocabulary.words(words).stream().anyMatch(bare::endsWith);
    }

    private int cost(Mark mark, Value value) {
        int type = type(mark.key(), value);
        if (type >= LIMIT) return LIMIT;
        int distance = distance(mark, value);
        if (mark.key().isEmpty() && distance > 3) return LIMIT;
        boolean alone = value.parts().size() > 1 || !splits(value);
        boolean table = value.first() >= labels.table() && mark.first() < labels.table();
        return type + distance + (table ? 12 : 0) + (alone ? 0 : 3);
    }

    /** 单独一片，而它本可以与上下片接成一格。 */
    private boolean splits(Value value) {
        int i = value.first();
        boolean next = stream.free(i + 1) && continues(List.of(i), i + 1);
        return next || stream.free(i - 1) && continues(List.of(i - 1), i);
    }

    /** 值在标签之后最近；夹在拆开的标签中间也算；在前面的要多付一些。 */
    private static int distance(Mark mark, Value value) {
        if (value.first() > mark.first()) return Math.min(30, 3 * Math.max(0, value.first() - mark.last() - 1));
        return 8 + Math.min(30, 2 * (mark.first() - value.last()));
    }

    private int type(String key, Value value) {
        Piece first = stream.at(value.first());
        String norm = first.norm();
        return switch (key) {
            case "filled_date" -> DAY.matcher(norm).matches() ? 0 : LIMIT;
            case "recurring" -> norm.matches("是|否|√?是|√?否") ? 0 : LIMIT;
            case "grade" -> vocabulary.words("grades").contains(norm) ? 0 : LIMIT;
            case "total_score" -> score(norm) ? 2 : LIMIT;
            case "rate" -> norm.matches("[\\d.]+%") ? 2 : LIMIT;
            case "annual_budget", "initial_budget", "executed" -> money(norm);
            case "previous_budget" -> money(norm) + 2;
            case "money_unit" -> norm.matches("(人民币)?[万亿]?元") ? 0 : LIMIT;
            case "project" ->
                text(first, value)
                        + (ends(first.norm(), "organisations") ? 8 : 0)
                        - (ends(norm(value), "projects") ? 3 : 0);
            case "competent_department", "implementing_unit", "competent_and_implementing" ->
                text(first, value) + organisation(value);
            case "divisions" -> text(first, value) + organisation(value);
            default -> skipped(first, value);
        };
    }

    /** 交换格式没有的栏目：只占用紧跟着的文字，免得被别的栏目误取。 */
    private int skipped(Piece first, Value value) {
        boolean phone = first.norm().replaceAll("\\D", "").length() >= 7;
        if (!phone && !first.isText()
                || value.first() >= labels.table()
                || first.norm().matches("\\(.{0,8}\\)|[★(].*")) return LIMIT;
        return (organisation(value) < 0 ? 30 : 14) + (value.text().length() > 24 ? 20 : 0);
    }

    private static String norm(Value value) {
        return value.text().replaceAll("\\s", "");
    }

    private int organisation(Value value) {
        return ends(norm(value), "organisations") ? -4 : ends(norm(value), "projects") ? 10 : 4;
    }

    private int text(Piece first, Value value) {
        if (!first.isText() && first.kind() != PieceKind.VALUE || value.text().length() < 2) return LIMIT;
        int cost = value.text().matches(".*[，,。；;].*") ? 20 : 0;
        if (Piece.width(value.text()) < 8 && !ends(norm(value), "organisations")) cost += 12;
        if (first.kind() == PieceKind.VALUE || value.text().length() > 60) cost += 20;
        if (first.norm().matches(".*(≥|≤|√|□).*|\\(.{0,8}\\)|单位:.*") || ticked.contains(first.line())) cost += 40;
        return cost;
    }

    private static int money(String norm) {
        if (!MONEY.matcher(norm).matches()) return LIMIT;
        return norm.endsWith("元")
                        || norm.endsWith("万")
                        || norm.replaceAll("\\D", "").length() >= 4
                ? 2
                : 20;
    }

    private static boolean score(String norm) {
        var value = NumberText.points(norm);
        return value != null && value.intValue() >= 30 && value.intValue() <= 120;
    }
}
