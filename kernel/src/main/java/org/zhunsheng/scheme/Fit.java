package org.zhunsheng.scheme;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.zhunsheng.form.Field;
import org.zhunsheng.form.Form;
import org.zhunsheng.form.IndicatorField;
import org.zhunsheng.scheme.Scheme.Group;
import org.zhunsheng.text.Language;
import org.zhunsheng.text.Normal;
import org.zhunsheng.text.Points;

/** 一张表与一个指标体系相符到什么程度：每一条相符、不相符都是一句话。 */
final class Fit {

    /** 目标申报表、运行监控表另有的栏，说明不了是哪个体系的自评表。 */
    private static final Set<IndicatorField> OTHER_FORMS = EnumSet.of(
            IndicatorField.METHOD,
            IndicatorField.FORECAST,
            IndicatorField.DEVIATION_CAUSE,
            IndicatorField.POSSIBILITY,
            IndicatorField.NOTE,
            IndicatorField.EVIDENCE_SOURCE);

    private final Shown shown;
    private final Form form;
    private final Scheme scheme;
    private final Language language;
    private final List<Supplier<String>> agreeing = new ArrayList<>();
    private final List<Supplier<String>> differing = new ArrayList<>();
    private final List<Supplier<String>> lacking = new ArrayList<>();
    private int groupsKnown;
    private boolean named;
    private boolean contradicted;
    private int score;

    Fit(Shown shown, Scheme scheme, Language language) {
        this.shown = shown;
        this.form = shown.form();
        this.scheme = scheme;
        this.language = language;
        title();
        labels();
        groups();
        execution();
        columns();
        moneyUnit();
        year();
    }

    Scheme scheme() {
        return scheme;
    }

    List<String> agreeing() {
        return written(agreeing);
    }

    List<String> differing() {
        return written(differing);
    }

    /** 没有选用的体系，多数句子没有人看：要看时才写。 */
    private static List<String> written(List<Supplier<String>> sentences) {
        return sentences.stream().map(Supplier::get).toList();
    }

    /** 越大越相符；只用来比较，不给人看。 */
    int score() {
        return score;
    }

    /** 表种不明时，够不够认作这一体系：标题或资金行的说法相符，至少两个一级指标相符，没有相反的证据。 */
    boolean convincing() {
        return named && groupsKnown >= 2 && !contradicted;
    }

    /** 不选用的主要理由。 */
    String reason() {
        List<String> all = new ArrayList<>(differing());
        all.addAll(written(lacking));
        if (all.isEmpty()) all.add(say("依据不足", "too little evidence"));
        return String.join(language == Language.EN ? "; " : "；", all);
    }

    private void agree(int points, Supplier<String> chinese, Supplier<String> english) {
        score += points;
        agreeing.add(language == Language.EN ? english : chinese);
    }

    private void differ(int points, Supplier<String> chinese, Supplier<String> english) {
        score -= points;
        differing.add(language == Language.EN ? english : chinese);
    }

    private void lack(int points, Supplier<String> chinese, Supplier<String> english) {
        score -= points;
        lacking.add(language == Language.EN ? english : chinese);
    }

    private String say(String chinese, String english) {
        return language == Language.EN ? english : chinese;
    }

    private void title() {
        String title = shown.title();
        for (String word : scheme.recognition().titles()) {
            if (!title.contains(Normal.norm(word))) continue;
            named = true;
            agree(2, () -> "标题有“" + word + "”", () -> "the title says “" + word + "”");
            return;
        }
    }

    private void labels() {
        List<String> found = scheme.recognition().labels().stream()
                .filter(word -> shown.has(Normal.norm(word)))
                .toList();
        if (found.isEmpty()) return;
        named |= found.size() >= 2;
        agree(
                Math.min(3, found.size()),
                () -> "表上有“" + String.join("、", found) + "”",
                () -> "the form has " + String.join("、", found));
    }

    /** 一级指标的名称与分值。 */
    private void groups() {
        Map<String, BigDecimal> printed = shown.groups();
        List<Group> known = new ArrayList<>();
        List<String> equal = new ArrayList<>();
        printed.forEach((label, points) -> {
            Group group = scheme.group(label);
            if (group == null) unknown(label);
            else {
                known.add(group);
                if (group.weight() != null && points.signum() > 0) weight(group, label, group.weight(), points, equal);
            }
        });
        groupsKnown = (int) known.stream().distinct().count();
        if (groupsKnown > 0) score += 3;
        boolean allEqual = equal.size() == printed.size();
        if (allEqual && !equal.isEmpty())
            agree(3, () -> "分值相符：" + String.join("、", equal), () -> "weights agree: " + String.join(", ", equal));
        else if (groupsKnown > 0) agree(0, () -> "一级指标有" + names(known), () -> "groups: " + names(known));
        if (printed.isEmpty()) return;
        for (Group group : scheme.groups()) {
            if (known.contains(group) || group.weight() == null) continue;
            lack(3, () -> "表上没有一级指标“" + group.name() + "”", () -> "the form lacks the group " + group.name());
        }
    }

    private static String names(List<Group> groups) {
        return groups.stream().map(Group::name).distinct().collect(Collectors.joining("、"));
    }

    private void unknown(String label) {
        if (scheme.groups().isEmpty()) return;
        contradicted = true;
        differ(2, () -> "一级指标“" + label + "”不在该体系中", () -> "the group " + label + " is not in the scheme");
    }

    private void weight(Group group, String label, BigDecimal weight, BigDecimal points, List<String> equal) {
        String found = label + " " + points.stripTrailingZeros().toPlainString();
        if (weight.compareTo(points) == 0) {
            equal.add(found);
            return;
        }
        score -= 2;
        if (group.mayChange()) return; // 允许调整的，只影响排序
        contradicted = true;
        String fixed = weight.stripTrailingZeros().toPlainString();
        differ(0, () -> found + " 分，该体系为 " + fixed + " 分", () -> found + " points, the scheme has " + fixed);
    }

    private void execution() {
        BigDecimal weight = scheme.execution().weight();
        Points printed = scheme.execution().group() == null ? shown.moneyPoints() : shown.executionPoints();
        if (weight == null || printed == null) return;
        if (weight.compareTo(printed.value()) == 0) {
            agree(2, () -> "预算执行率 " + printed + " 分", () -> "execution has " + printed + " points");
            return;
        }
        contradicted = true;
        String fixed = weight.stripTrailingZeros().toPlainString();
        differ(
                2,
                () -> "预算执行率 " + printed + " 分，该体系为 " + fixed + " 分",
                () -> "execution has " + printed + " points, the scheme gives " + fixed);
    }

    /** 填了内容的指标栏。 */
    private void columns() {
        Set<IndicatorField> filled = EnumSet.noneOf(IndicatorField.class);
        filled.addAll(shown.columns());
        filled.removeAll(scheme.columns());
        filled.removeAll(OTHER_FORMS);
        if (form.indicators().isEmpty() || filled.isEmpty()) return;
        lack(
                filled.size(),
                () -> "该体系的表没有“" + terms(filled) + "”栏",
                () -> "the scheme's form has no column " + terms(filled));
    }

    private static String terms(Set<IndicatorField> columns) {
        return columns.stream().map(Field::term).collect(Collectors.joining("、"));
    }

    /** 金额单位各地改印的不少，只作旁证。 */
    private void moneyUnit() {
        if (form.moneyUnit().value() == scheme.moneyUnit()) score += 1;
    }

    private void year() {
        Integer year = form.year().value();
        if (year == null) return;
        if (scheme.years().contains(year)) {
            score += 1;
            return;
        }
        differ(
                1,
                () -> "年度 " + year + " 不在该体系的适用年度（" + span(scheme.years()) + "）之内",
                () -> "the year " + year + " lies outside the scheme's years (" + span(scheme.years()) + ")");
    }

    private String span(Scheme.Years years) {
        if (years.from() == null) return say("至 " + years.to() + " 年", "up to " + years.to());
        if (years.to() == null) return say(years.from() + " 年起", "from " + years.from());
        if (years.from().equals(years.to())) return say(years.from() + " 年", String.valueOf(years.from()));
        return years.from() + "–" + years.to();
    }
}
