package org.zhunsheng.server.history;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhunsheng.claim.Claim;
import org.zhunsheng.claim.Claims;
import org.zhunsheng.claim.Closeness;
import org.zhunsheng.form.FormField;
import org.zhunsheng.server.figure.Counted;
import org.zhunsheng.server.figure.Figures;
import org.zhunsheng.server.figure.KnownFigure;
import org.zhunsheng.server.figure.ToldFigures;
import org.zhunsheng.server.project.Project;
import org.zhunsheng.server.project.Projects;

/** 历史自评表的文字里数得出的数（“约千条”），旁边放台账数出的：名称不同的，照数据项定义里的 also。 */
@Component
class CountedClaims {

    private static final List<FormField> TEXTS =
            List.of(FormField.OBJECTIVE_ACTUAL, FormField.CONCLUSION, FormField.PROBLEMS, FormField.OTHER_NOTES);

    private static final String ABOUT = "约近";

    private final Projects projects;
    private final Figures figures;

    CountedClaims(Projects projects, Figures figures) {
        this.projects = projects;
        this.figures = figures;
    }

    /**
     * 一个数。
     *
     * @param written 表上的写法
     * @param closeness 表上写的是准数、约数、下限、上限
     * @param text 数出的，连同单位
     * @param href 由哪几条数出
     */
    record Line(
            String object,
            String written,
            Closeness closeness,
            String figure,
            String text,
            String arithmetic,
            boolean agrees,
            String href) {}

    /** 一段文字里的一个数。 */
    private record Told(Claim claim, String text) {

        /** 表上的写法，连同前面的“约”。 */
        String written() {
            int before = claim.start() - 1;
            boolean about = before >= 0 && ABOUT.indexOf(text.charAt(before)) >= 0;
            return about ? text.charAt(before) + claim.written() : claim.written();
        }
    }

    @Transactional(readOnly = true)
    List<Line> of(HistoricalForms.Opened opened) {
        List<Told> told = TEXTS.stream()
                .map(field -> opened.form().text(field).value())
                .filter(Objects::nonNull)
                .flatMap(text -> Claims.in(text).stream().map(claim -> new Told(claim, text)))
                .filter(one -> one.claim().kind().countable())
                .toList();
        if (told.isEmpty()) return List.of();
        Project project = projects.find(opened.it().projectId());
        Collection<KnownFigure> known = nearest(project.place());
        Map<Told, KnownFigure> matched = new LinkedHashMap<>();
        for (Told one : told) ToldFigures.of(one.claim(), known).ifPresent(figure -> matched.put(one, figure));
        return lines(matched, project.organizationId(), opened.it().year());
    }

    /** 编号相同的，近处的盖过上级的。 */
    private Collection<KnownFigure> nearest(String place) {
        Map<String, KnownFigure> nearest = new HashMap<>();
        for (KnownFigure one : figures.list(place, 0, ToldFigures.MOST).shown())
            nearest.merge(
                    one.code(),
                    one,
                    (near, other) -> near.place().length() > other.place().length() ? near : other);
        return nearest.values();
    }

    private List<Line> lines(Map<Told, KnownFigure> matched, long unit, int year) {
        List<Long> ids =
                matched.values().stream().map(KnownFigure::id).distinct().toList();
        Map<Long, Counted> values = figures.values(ids, unit, year);
        List<Line> lines = new ArrayList<>();
        matched.forEach((told, figure) -> {
            Claim claim = told.claim();
            Counted counted = values.get(figure.id());
            if (counted == null || counted.value() == null) return;
            lines.add(new Line(
                    claim.object(),
                    told.written(),
                    claim.closeness(),
                    figure.title().zh(),
                    counted.text(),
                    counted.arithmetic(),
                    ToldFigures.agrees(claim, counted),
                    "/figures/" + figure.id() + "?organization=" + unit + "&year=" + year));
        });
        return lines;
    }
}
