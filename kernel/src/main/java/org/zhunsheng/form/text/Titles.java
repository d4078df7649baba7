package org.zhunsheng.form.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** 标题行与年度行；一份文件里有几张表，从标题分开。 */
final class Titles {

    private static final Pattern YEAR = Pattern.compile("\\(?((19|20)\\d{2})年度?\\)?");
    private static final Pattern YEAR_TAIL = Pattern.compile("\\(?(19|20)\\d{2}年度?\\)?$");
    private static final int WIDEST = 100;

    private final Vocabulary vocabulary;

    Titles(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** 按标题把各行分成各张表；没有标题的全归一张。 */
    List<List<Line>> split(List<Line> lines) {
        List<List<Line>> forms = new ArrayList<>();
        List<Line> current = new ArrayList<>();
        boolean titled = false;
        for (int from = 0; from < lines.size(); ) {
            int to = from;
            while (to < lines.size() && lines.get(to).page() == lines.get(from).page()) to++;
            List<Line> page = lines.subList(from, to);
            boolean starts = starts(page);
            if (starts && titled) {
                forms.add(current);
                current = new ArrayList<>();
            }
            titled |= starts;
            current.addAll(page);
            from = to;
        }
        if (!current.isEmpty()) forms.add(current);
        return forms;
    }

    private boolean starts(List<Line> page) {
        if (title(page) == null) return false;
        return page.stream().map(Line::norm).anyMatch(this::head);
    }

    private boolean head(String norm) {
        String term = vocabulary.fields.complete(
                norm.length() > 14 ? norm.substring(0, Math.max(2, norm.indexOf(':') + 1)) : norm);
        if (term == null)
            return vocabulary.totals.complete(norm) != null
                    || vocabulary.fundingColumns.complete(norm) != null && norm.length() > 3;
        return !"money_unit".equals(vocabulary.fields.key(term));
    }

    @Nullable
    Line title(List<Line> lines) {
        Line best = null;
        for (Line line : lines) {
            if (!isTitle(line)) continue;
            if (best == null || year(best.norm()) == null && best.norm().length() < 5) best = line;
        }
        return best;
    }

    boolean isTitle(Line line) {
        String norm = line.norm();
        if (line.width() > WIDEST || norm.length() < 5 || norm.matches("[一二三四五六七八九十]+、.*")) return false;
        String bare = YEAR_TAIL.matcher(norm).replaceFirst("");
        return vocabulary.titles.stream()
                .anyMatch(word -> (word.endsWith("表") || word.endsWith("价")) && bare.endsWith(word));
    }

    boolean isYear(Line line) {
        return YEAR.matcher(line.norm()).matches()
                && (line.norm().contains("度") || line.norm().startsWith("("));
    }

    static @Nullable String year(String norm) {
        Matcher m = Pattern.compile("(?<!\\d)((19|20)\\d{2})年").matcher(norm);
        return m.find() ? m.group(1) : null;
    }
}
