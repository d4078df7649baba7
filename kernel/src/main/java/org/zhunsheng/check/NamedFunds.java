package org.zhunsheng.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.text.Lexicon;

/** 文字里有名称的补贴、补助、基金、专项资金：“企业申请上海市固定资产投资补贴项目的审查”里的“固定资产投资补贴”。 */
final class NamedFunds {

    private static final int SHORTEST = 2;
    private static final int TELLING = 4;
    /** 名称之前的地名与受助者：上海市、企业。 */
    private static final Pattern LEAD =
            Pattern.compile("^(?:.{0,6}?[省市县](?=\\p{IsHan}{2}))?(?:(?:企业|单位|职工|农户|居民|群众|学生)(?=\\p{IsHan}{2}))?");

    private static final Pattern FUND_AT_END = Pattern.compile("(?<=补贴|补助|奖补)资金$");

    private static final Map<List<List<String>>, NamedFunds> KNOWN = new ConcurrentHashMap<>();

    /** 同一种处理的各种说法，按词表的行。 */
    private static final Map<String, Lexicon> ACTIONS = new ConcurrentHashMap<>();

    private final Pattern names;
    private final List<String> objects;
    private final List<String> cuts;

    static NamedFunds of(List<String> objects, List<String> cuts) {
        return KNOWN.computeIfAbsent(List.of(objects, cuts), lists -> new NamedFunds(lists.get(0), lists.get(1)));
    }

    /**
     * @param objects 名称末尾的词
     * @param cuts 名称之前的词：名称从它之后算起
     */
    private NamedFunds(List<String> objects, List<String> cuts) {
        this.names = Pattern.compile("(\\p{IsHan}{2,24}?)(" + String.join("|", objects) + ")");
        this.objects = objects;
        this.cuts = cuts;
    }

    /**
     * 一笔。
     *
     * @param name 名称，不含地名
     * @param element 名称所在的一项（以顿号、逗号为界）
     */
    record Fund(String name, String element, String stem) {

        /** 文字里有它：名称最后几个字相同。 */
        boolean in(String text) {
            String tail = stem.substring(Math.max(0, stem.length() - TELLING));
            return text.contains(tail + kind()) || text.contains(stem);
        }

        private String kind() {
            return FUND_AT_END.matcher(name.substring(stem.length())).replaceFirst("");
        }
    }

    List<Fund> in(String clause) {
        if (!Words.any(clause, objects)) return List.of();
        List<Fund> funds = new ArrayList<>();
        for (String element : clause.split("、")) {
            if (!Words.any(element, objects)) continue;
            Matcher m = names.matcher(element);
            while (m.find()) {
                String stem = stem(m.group(1));
                if (stem.length() >= SHORTEST) funds.add(new Fund(stem + m.group(2), element, stem));
            }
        }
        return funds;
    }

    /**
     * 另一段文字里受到同一种处理的另一笔；没有时为 null。
     *
     * @param groups 每条是同一种处理的各种说法
     */
    @Nullable
    Fund treatedInstead(Fund fund, List<String> groups, Passage result) {
        for (String group : groups) {
            Lexicon actions = ACTIONS.computeIfAbsent(group, words -> new Lexicon(List.of(words.split("\\s+"))));
            if (!actions.in(fund.element())) continue;
            for (Span clause : result.clauses()) {
                if (!actions.in(clause.text())) continue;
                for (Fund other : in(clause.text())) return other;
            }
        }
        return null;
    }

    private String stem(String run) {
        int from = 0;
        for (String cut : cuts) {
            int at = run.lastIndexOf(cut);
            if (at >= 0) from = Math.max(from, at + cut.length());
        }
        return LEAD.matcher(run.substring(from)).replaceFirst("");
    }
}
