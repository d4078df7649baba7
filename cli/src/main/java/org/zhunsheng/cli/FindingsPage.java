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
        for (Finding finding : findings) if (!folded(finding, findings)) finding(finding, findings);
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

    private void finding(Finding finding, List<Finding> all) {
        CheckWords words = CheckWords.of(finding.check());
        String head = Columns.pad(severity(finding.severity()), 12) + finding.check();
        String place = places(finding);
        int room = Columns.WIDTH - Columns.width(head) - 2;
        if (Columns.width(place) <= room) line(head + "  " + Columns.padLeft(place, room));
        else line(head + "\n" + Columns.wrap(place, 6));
        line(Columns.wrap(words.message(finding, language), 6));
        line(Columns.wrap(messages.get("remedy", words.remedy(finding, language)), 6));
        consequences(finding, all);
        line("");
    }

    /** 同一检查有几处时，后果只列在第一处下面。 */
    private void consequences(Finding root, List<Finding> all) {
        boolean first = all.stream()
                .filter(other -> other.cause() == null && other.check().equals(root.check()))
                .findFirst()
                .filter(root::equals)
                .isPresent();
        if (!first) return;
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
        if (examined.scores().total() instanceof Outcome.Scored scored && !theirs.isEmpty()) {
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
