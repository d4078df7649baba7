package org.zhunsheng.documents.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.zhunsheng.check.CheckWords;
import org.zhunsheng.check.Checks;
import org.zhunsheng.check.Finding;
import org.zhunsheng.check.Location;
import org.zhunsheng.text.Language;

/** 把发现按严重程度与检查分组，次序为各组第一处的次序。 */
final class FindingGroups {

    private final Marks marks;
    private final Language language;

    FindingGroups(Marks marks, Language language) {
        this.marks = marks;
        this.language = language;
    }

    List<FindingGroup> of(List<Finding> findings) {
        Map<String, List<Integer>> groups = new LinkedHashMap<>();
        for (int i = 0; i < findings.size(); i++) {
            Finding finding = findings.get(i);
            String group = finding.severity() + finding.check() + (finding.cause() == null ? "" : finding.cause());
            groups.computeIfAbsent(group, one -> new ArrayList<>()).add(i);
        }
        return groups.values().stream().map(group -> group(findings, group)).toList();
    }

    private FindingGroup group(List<Finding> findings, List<Integer> numbers) {
        Finding first = findings.get(numbers.getFirst());
        CheckWords words = CheckWords.of(first.check());
        Set<String> remedies = new LinkedHashSet<>();
        List<FindingGroup.Line> lines = new ArrayList<>();
        for (int number : numbers) {
            Finding finding = findings.get(number);
            remedies.add(words.remedy(finding, language));
            lines.add(line(number + 1, finding, words));
        }
        return new FindingGroup(
                first.severity().key(),
                language == Language.ZH
                        ? first.severity().term()
                        : first.severity().key(),
                first.check(),
                words.title().in(language),
                words.why().in(language),
                Checks.basis(first.check()),
                List.copyOf(remedies),
                first.cause(),
                lines);
    }

    private FindingGroup.Line line(int number, Finding finding, CheckWords words) {
        Set<String> fields = new LinkedHashSet<>();
        for (Location place : finding.places()) if (!place.field().isEmpty()) fields.add(place.field());
        List<FindingGroup.Link> links = fields.stream()
                .map(field -> new FindingGroup.Link(marks.cell(field), Terms.words(field, language)))
                .toList();
        return new FindingGroup.Line(
                number,
                marks.finding(number),
                words.message(finding, language),
                finding.expected(),
                finding.found(),
                links);
    }
}
