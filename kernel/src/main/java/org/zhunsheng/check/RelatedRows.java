package org.zhunsheng.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.zhunsheng.form.FormField;
import org.zhunsheng.form.IndicatorField;

/** 各行与项目名称、目标、完成情况是否说得上关系。 */
final class RelatedRows {

    private final KeyWords key;
    private final Synonyms kin;
    private final String told;
    private final Set<String> project;
    private final Set<String> scope;

    /** 还没有连上的一行，与它的词。 */
    private record Candidate(Row row, Set<String> words) {}

    /** @param kin 受益者及其其他说法：家长与学生说的是同一件事 */
    RelatedRows(Filing filing, KeyWords key, Synonyms kin) {
        String name = filing.form().text(FormField.PROJECT).asWritten();
        this.key = key;
        this.kin = kin;
        this.told = String.join(
                "，",
                name,
                filing.narrative().goal().text(),
                filing.narrative().achievements().text());
        this.project = key.of(name);
        this.scope = key.of(told);
    }

    /** 项目与目标写了多少个不同的关键词。 */
    int telling() {
        return scope.size();
    }

    /** 与目标相通的行，它的词也就是项目的词；一行行连下去，剩下的才是不相干的。没有自己的关键词的行不算。 */
    List<Row> unrelated(List<Row> rows) {
        List<Candidate> rest = new ArrayList<>();
        for (Row row : rows) {
            String about = about(row);
            Set<String> words = key.of(about);
            Set<String> named = key.of(row.name());
            if (isKin(about, named)) scope.addAll(words);
            else if (row.level() != Level.OTHER && named.size() > 1) rest.add(new Candidate(row, words));
        }
        boolean grown = true;
        while (grown) grown = rest.removeIf(this::joins);
        return rest.stream().map(Candidate::row).toList();
    }

    private boolean joins(Candidate candidate) {
        if (!KeyWords.share(candidate.words, scope)) return false;
        scope.addAll(candidate.words);
        return true;
    }

    private boolean isKin(String about, Set<String> named) {
        for (String word : named) if (sharesLetter(word)) return true;
        for (String word : kin.words()) if (about.contains(word) && kin.in(told, word)) return true;
        return false;
    }

    /** 与项目名称有相同的字：水源涵养林与森林覆盖率。 */
    private boolean sharesLetter(String word) {
        for (String other : project)
            if (other.indexOf(word.charAt(0)) >= 0 || other.indexOf(word.charAt(1)) >= 0) return true;
        return false;
    }

    private static String about(Row row) {
        return row.name() + "，" + row.text(IndicatorField.EXPLANATION);
    }
}
