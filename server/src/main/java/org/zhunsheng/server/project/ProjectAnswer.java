package org.zhunsheng.server.project;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** 接口里的一个项目，连同它的子项目、处室、指向的项目。 */
record ProjectAnswer(
        long id,
        long organization,
        String code,
        String name,
        String extent,
        String kind,
        boolean recurrent,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        String audience,
        @Nullable Long parent,
        @Nullable Long predecessor,
        List<Long> divisions,
        List<SubProject> subProjects,
        @Nullable LocalDate closedOn,
        int version) {

    static ProjectAnswer of(ShownProject shown) {
        Project it = shown.it();
        Facts facts = Facts.of(shown);
        return new ProjectAnswer(
                it.id(),
                it.organizationId(),
                it.code(),
                shown.name(),
                it.extent(),
                it.kind(),
                it.recurrent(),
                it.startsOn(),
                it.endsOn(),
                it.audience(),
                facts.parent(),
                facts.predecessor(),
                facts.divisions(),
                shown.subProjects(),
                it.closedOn(),
                it.version());
    }
}
