package org.zhunsheng.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.StringJoiner;
import org.zhunsheng.check.CheckWords;
import org.zhunsheng.check.Examination;
import org.zhunsheng.check.Finding;
import org.zhunsheng.check.Location;
import org.zhunsheng.check.NotRun;
import org.zhunsheng.check.Severity;
import org.zhunsheng.page.Place;
import org.zhunsheng.scoring.Outcome;
import org.zhunsheng.text.Language;
import org.zhunsheng.text.Normal;

/** 在终端上显示核查结果：根源在前，由它引起的折在下面；最后一行是结论。 */
final class FindingsPage {

    private final Messages messages;
    private final Language language;
    private final StringBuilder page = new StringBuilder();

    FindingsPage(Messages messages) {
        this.messages = messages;
        this.language = messages.language();
    }

    String of(Input input, Examination examined, String which, boolean notRun) {
        line(new Heading(messages).of(input, examined, which));
        line("");
        List<Finding> findings = examined.inspection().findings();
        Map<String, List<Finding>> byCheck = new LinkedHashMap<>();
        for (Finding finding : findings) {
            if (folded(finding, findings)) continue;
            String group = finding.severity() + finding.check();
            byCheck.computeIfAbsent(group, one -> new ArrayList<>()).add(finding);
        }
        byCheck.values().forEach(group -> group(group, findings));
        line(verdict(examined));
        if (notRun) notRun(examined.inspection().notRun());
        return page.append('\n').toString();
    }

    /** 由另一处引起的，折在那一处下面。 */
    private static boolean folded(Finding finding, List<Finding> all) {
        return finding.cause() != null && all.stream().anyMatch(other -> isRoot(other, finding));
    }

    private static boolean isRoot(Finding other, Finding effect) {
        return other.check().equals(effect.cause()) && other.cause() == null;
    }

    /** 同一检查的各处放在一起：标题一次，每处一句，改法相同的只说一次。 */
    private void group(List<Finding> group, List<Finding> all) {
        Finding first = group.getFirst();
        CheckWords words = CheckWords.of(first.check());
        String times = group.size() > 1 ? " ×" + group.size() : "";
        String severity = severity(first.severity());
        line(severity + "  " + words.title().in(language) + times + "  " + first.check());
        List<String> remedies = group.stream()
                .map(one -> words.remedy(one, language))
                .distinct()
                .toList();
        for (Finding finding : group) {
            String place = places(finding);
            String where = place.isEmpty() ? "" : "（" + place + "）";
            line(Columns.wrap(words.message(finding, language) + where, 6));
            if (remedies.size() > 1) line(Columns.wrap(messages.get("remedy", words.remedy(finding, language)), 6));
        }
        if (remedies.size() == 1) line(Columns.wrap(messages.get("remedy", remedies.getFirst()), 6));
        consequences(first, all);
        line("");
    }

    /** 由这项检查引起的，只列编号与次数。 */
    private void consequences(Finding root, List<Finding> all) {
        Map<String, Integer> effects = new LinkedHashMap<>();
        for (Finding other : all) if (root.check().equals(other.cause())) effects.merge(other.check(), 1, Integer::sum);
        if (effects.isEmpty()) return;
        StringJoiner list = new StringJoiner("、");
        effects.forEach((check, count) -> list.add(count == 1 ? check : check + " ×" + count));
        line(Columns.wrap(messages.get("leads-to", list), 6));
    }

    private String severity(Severity severity) {
        return language == Language.ZH ? severity.term() : severity.key();
    }

    private String places(Finding finding) {
        List<String> places = new ArrayList<>();
        for (Location location : finding.places()) {
            String place = place(location.place());
            if (!place.isEmpty() && !places.contains(place)) places.add(place);
        }
        if (places.isEmpty() && !finding.places().isEmpty())
            return finding.places().getFirst().field();
        int shown = Math.min(3, places.size());
        String text = String.join("；", places.subList(0, shown));
        return places.size() > shown ? messages.get("and-more", text, places.size() - shown) : text;
    }

    private String place(Place place) {
        StringJoiner words = new StringJoiner(" ");
        if (place.page() != null) words.add(messages.get("page", place.page()));
        if (place.cell() != null) words.add(Objects.toString(place.sheet(), "") + "!" + place.cell());
        else {
            if (place.table() != null && place.page() == null) words.add(messages.get("table", place.table()));
            if (place.row() != null) words.add(messages.get("row", place.row()));
            if (place.column() != null) words.add(messages.get("column", place.column()));
        }
        if (place.line() != null) words.add(messages.get("line", place.line()));
        return words.toString();
    }

    private String verdict(Examination examined) {
        int[] counts = new int[Severity.values().length];
        for (Finding finding : examined.inspection().findings())
            counts[finding.severity().ordinal()]++;
        String summary = messages.get(
                "verdict",
                counts[0],
                counts[1],
                counts[2],
                examined.inspection().notRun().size());
        String theirs = Normal.squeeze(examined.form().totalScore().asWritten());
        if (examined.isWhole() && examined.scores().total() instanceof Outcome.Scored scored && !theirs.isEmpty()) {
            summary += messages.get("totals", theirs, scored.points().toString());
        }
        return Columns.wrap(summary, 0);
    }

    private void notRun(List<NotRun> notRun) {
        line("");
        line(messages.get("not-run"));
        for (NotRun one : notRun) {
            line(Columns.wrap(Columns.pad(one.check(), 34) + " " + one.reason().in(language), 2));
        }
    }

    private void line(String text) {
        page.append(text).append('\n');
    }
}
