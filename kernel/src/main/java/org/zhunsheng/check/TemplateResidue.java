package org.zhunsheng.check;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhunsheng.form.Fact;
import org.zhunsheng.text.Lexicon;
import org.zhunsheng.text.Normal;

/** A17 空白表式上的占位文字没有删去。 */
public final class TemplateResidue implements Check {

    private static final Parameter WORDS = Parameter.words("residue-words", "residue-words");
    private static final Parameter WHOLE = Parameter.words("residue-cells", "residue-cells");
    private static final String END = ":。.,、";

    /** XX、××：两个以上，前后不连着别的字母。 */
    private static final Pattern PLACEHOLDER = Pattern.compile("(?<![A-Za-z])[Xx]{2,}(?![A-Za-z])|×{2,}");

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Set<Need> needs() {
        return Set.of();
    }

    @Override
    public String basis() {
        return "河北廊坊 2019 年度自评表（“指标2：”没有内容）";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(WORDS, WHOLE);
    }

    @Override
    public List<Finding> inspect(Filing filing) {
        Findings findings = new Findings(this);
        Wanted whole = Wanted.of(WHOLE.values(filing, this));
        Wanted words = Wanted.of(WORDS.values(filing, this));
        filing.form().facts().all().forEach((field, fact) -> {
            String residue = residue(fact, whole, words);
            if (!residue.isEmpty()) add(findings, Location.of(filing.form(), field), residue, fact);
        });
        for (FundRow row : FundRow.all(filing))
            row.funding().facts().all().forEach((field, fact) -> {
                String residue = residue(fact, whole, words);
                if (!residue.isEmpty()) add(findings, row.at(field), residue, fact);
            });
        for (Row row : Row.all(filing))
            row.indicator().facts().all().forEach((field, fact) -> {
                String residue = residue(fact, whole, words);
                if (!residue.isEmpty()) add(findings, row.at(field), residue, fact);
            });
        return findings.list();
    }

    private static void add(Findings findings, Location place, String residue, Fact<?> fact) {
        findings.at(place).put("residue", residue).found(fact.asWritten().strip());
    }

    /** 词表与它的比较写法。 */
    private record Wanted(List<String> words, List<String> bare, Lexicon lexicon) {

        private static final Map<List<String>, Wanted> KNOWN = new ConcurrentHashMap<>();

        static Wanted of(List<String> words) {
            return KNOWN.computeIfAbsent(words, Wanted::read);
        }

        private static Wanted read(List<String> words) {
            List<String> bare = words.stream().map(Normal::norm).toList();
            return new Wanted(words, bare, new Lexicon(bare));
        }

        /** 就是其中一个词；不是则为空串。 */
        String whole(String cell) {
            int i = bare.indexOf(cell);
            return i < 0 ? "" : words.get(i);
        }

        /** 文字里有的、最先列出的词；没有则为空串。 */
        String first(String cell) {
            if (!lexicon.in(cell)) return "";
            for (int i = 0; i < bare.size(); i++) if (cell.contains(bare.get(i))) return words.get(i);
            return "";
        }
    }

    private static String residue(Fact<?> fact, Wanted whole, Wanted words) {
        String cell = Normal.norm(fact.asWritten());
        String residue = whole.whole(Normal.withoutEnd(cell, END));
        if (residue.isEmpty()) residue = words.first(cell);
        if (!residue.isEmpty() || cell.indexOf('X') < 0 && cell.indexOf('x') < 0 && cell.indexOf('×') < 0)
            return residue;
        Matcher placeholder = PLACEHOLDER.matcher(cell);
        return placeholder.find() ? placeholder.group() : "";
    }
}
