package org.zhunsheng.server.timeline;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** 一段改动：每个人、每种缘由合成一件，说改了几格、头几处在哪里。 */
final class TimelineRuns {

    /** 列出的头几处；别的只说还有几处。 */
    static final int SHOWN = 3;

    private static final String EVIDENCE = "attached";

    private final TimelineSpots spots;
    private final Map<Long, String> logins;
    private final String evidence;

    TimelineRuns(TimelineSpots spots, Map<Long, String> logins, String evidence) {
        this.spots = spots;
        this.logins = logins;
        this.evidence = evidence;
    }

    private record Who(String cause, long account) {}

    /** 新的在前。 */
    List<TimelineEntry> of(List<TimelineChange> stretch) {
        Map<Who, List<TimelineChange>> groups = new LinkedHashMap<>();
        for (TimelineChange one : stretch) {
            if (!spots.isWritten(one)) continue;
            long account = Objects.requireNonNullElse(one.accountId(), 0L);
            groups.computeIfAbsent(new Who(one.cause(), account), who -> new ArrayList<>())
                    .add(one);
        }
        List<TimelineEntry> runs = new ArrayList<>();
        groups.forEach((who, changes) -> runs.add(run(who, changes)));
        runs.sort(Comparator.comparing(TimelineEntry::at).reversed());
        return runs;
    }

    private TimelineEntry run(Who who, List<TimelineChange> changes) {
        boolean attached = who.cause().equals(EVIDENCE);
        Map<String, TimelineChange> places = new LinkedHashMap<>();
        changes.reversed().forEach(one -> places.merge(one.spot(), one, (a, b) -> a.isOfRow() ? b : a));
        return new TimelineEntry(
                (attached ? TimelineKind.DOCUMENTS : TimelineKind.EDITS).code(),
                attached ? "evidence" : "edits",
                who.cause(),
                "",
                "",
                "",
                "",
                false,
                logins.getOrDefault(who.account(), ""),
                bound(changes, false),
                bound(changes, true),
                attached ? evidence : "",
                Map.of("cells", count(changes, false), "rows", count(changes, true), "spots", "" + places.size()),
                shown(places.values().stream()
                        .map(one -> spots.of(one.row(), one.field()))
                        .toList()));
    }

    /** 几格，或者加、移、删了几行；一格改了几次算一格。 */
    private static String count(List<TimelineChange> changes, boolean rows) {
        return ""
                + changes.stream()
                        .filter(one -> one.isOfRow() == rows)
                        .map(one -> one.row() + ' ' + one.field())
                        .distinct()
                        .count();
    }

    /** 还在的几处；都删去了的，说一处。 */
    private static List<TimelineSpot> shown(List<TimelineSpot> all) {
        List<TimelineSpot> there = all.stream()
                .filter(one -> !one.section().isEmpty())
                .limit(SHOWN)
                .toList();
        return there.isEmpty() ? all.subList(0, 1) : there;
    }

    private static OffsetDateTime bound(List<TimelineChange> changes, boolean last) {
        Comparator<OffsetDateTime> order = Comparator.naturalOrder();
        return changes.stream()
                .map(TimelineChange::at)
                .max(last ? order : order.reversed())
                .orElseThrow();
    }
}
