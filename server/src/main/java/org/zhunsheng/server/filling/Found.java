package org.zhunsheng.server.filling;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.zhunsheng.check.Severity;

/** 检查分成三类：必须改、建议改、提示；由别的引起的折在根源下面，长的先列开头几条。 */
record Found(List<Group> groups) {

    /** 表格旁边每一类先列几条。 */
    private static final int BESIDE = 5;

    Found {
        groups = List.copyOf(groups);
    }

    /**
     * 一类。
     *
     * @param count 几处，连同折起来的
     * @param elsewhere 其中折在更重的一类里的
     * @param first 先列的
     * @param rest 展开才看得见的
     */
    record Group(Severity severity, int count, int elsewhere, List<Entry> first, List<Entry> rest) {}

    /**
     * 一条根源。
     *
     * @param effects 由它引起的
     */
    record Entry(RemarkLine line, List<RemarkLine> effects) {

        /** 折着的里面有要说明的，不能折着。 */
        public boolean isUnanswered() {
            return effects.stream().anyMatch(RemarkLine::isUnanswered);
        }
    }

    /** 填的时候旁边的：已经说明了的、说检查本身的不再列。 */
    static Found beside(List<RemarkLine> lines) {
        return of(
                lines.stream()
                        .filter(one -> one.key().isEmpty() || one.answer().isBlank())
                        .filter(one -> !one.href().endsWith(FillingRemark.LIST))
                        .toList(),
                BESIDE);
    }

    /** @param most 每一类先列几条根源 */
    static Found of(List<RemarkLine> lines, int most) {
        Map<String, String> severities =
                lines.stream().collect(Collectors.toMap(RemarkLine::id, RemarkLine::severity, (one, same) -> one));
        Map<String, List<RemarkLine>> effects = lines.stream()
                .filter(one -> severities.containsKey(one.under()))
                .collect(Collectors.groupingBy(RemarkLine::under));
        return new Found(Arrays.stream(Severity.values())
                .map(severity -> group(severity, lines, severities, effects, most))
                .toList());
    }

    private static Group group(
            Severity severity,
            List<RemarkLine> lines,
            Map<String, String> severities,
            Map<String, List<RemarkLine>> effects,
            int most) {
        List<Entry> entries = new ArrayList<>();
        int count = 0;
        int elsewhere = 0;
        for (RemarkLine line : lines) {
            if (!line.severity().equals(severity.name())) continue;
            count++;
            if (severities.containsKey(line.under()))
                elsewhere += severities.get(line.under()).equals(line.severity()) ? 0 : 1;
            else entries.add(new Entry(line, effects.getOrDefault(line.id(), List.of())));
        }
        int shown = Math.min(most, entries.size());
        return new Group(severity, count, elsewhere, entries.subList(0, shown), entries.subList(shown, entries.size()));
    }

    public int errors() {
        return count(Severity.ERROR);
    }

    public int warnings() {
        return count(Severity.WARNING);
    }

    public int notices() {
        return count(Severity.INFORMATION);
    }

    private int count(Severity severity) {
        return groups.stream()
                .filter(group -> group.severity() == severity)
                .mapToInt(Group::count)
                .sum();
    }

    public boolean isEmpty() {
        return groups.stream().allMatch(group -> group.count() == 0);
    }
}
