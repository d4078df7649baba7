package org.zhunsheng.server.project;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.zhunsheng.server.access.Permission;
import org.zhunsheng.server.access.Requires;
import org.zhunsheng.server.web.Refused;
import org.zhunsheng.server.web.ServiceProblem;

/** 项目库的接口。 */
@RestController
@RequestMapping("/api/v1/projects")
class ProjectApi {

    private static final int MOST = 200;

    private final Projects projects;
    private final ProjectChanges changes;

    ProjectApi(Projects projects, ProjectChanges changes) {
        this.projects = projects;
        this.changes = changes;
    }

    /** 清单里的一个项目。 */
    record Line(
            long id,
            long organization,
            String code,
            String name,
            String extent,
            String kind,
            boolean recurrent,
            @Nullable LocalDate startsOn,
            @Nullable LocalDate endsOn,
            @Nullable LocalDate closedOn,
            int version) {

        static Line of(Project it) {
            return new Line(
                    it.id(),
                    it.organizationId(),
                    it.code(),
                    it.name(),
                    it.extent(),
                    it.kind(),
                    it.recurrent(),
                    it.startsOn(),
                    it.endsOn(),
                    it.closedOn(),
                    it.version());
        }
    }

    /** 一页；{@code next} 是下一页的 {@code after}。 */
    record Page(List<Line> items, @Nullable Long next) {}

    /** 新建与修改共有的；不写的就是空。 */
    record Wanted(
            @Nullable Long organization,
            @Nullable String code,
            @Nullable String name,
            @Nullable String extent,
            @Nullable String kind,
            boolean recurrent,
            @Nullable LocalDate startsOn,
            @Nullable LocalDate endsOn,
            @Nullable String audience,
            @Nullable Long parent,
            @Nullable Long predecessor,
            @Nullable List<Long> divisions) {

        /** 没有写的是项目。 */
        Extent known() {
            return extent == null
                    ? Extent.PROJECT
                    : Extent.of(extent).orElseThrow(() -> new Refused(ServiceProblem.WRONG_REQUEST));
        }

        Facts facts() {
            return new Facts(
                    text(kind),
                    recurrent,
                    startsOn,
                    endsOn,
                    text(audience),
                    parent,
                    predecessor,
                    divisions == null ? List.of() : divisions);
        }
    }

    @GetMapping
    @Requires(Permission.PROJECT_READ)
    Page list(
            @RequestParam(defaultValue = "") String search,
            @RequestParam(required = false) @Nullable Long organization,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String recurrent,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "50") int limit) {
        if (limit < 1 || limit > MOST) throw new Refused(ServiceProblem.WRONG_REQUEST);
        ProjectLines lines =
                projects.list(ProjectFilter.of(search, organization, kind, recurrent, state), after, limit);
        return new Page(
                lines.shown().stream().map(line -> Line.of(line.project())).toList(), lines.next());
    }

    /** {@code on} 那一天的名称。 */
    @GetMapping("/{id}")
    @Requires(Permission.PROJECT_READ)
    ResponseEntity<ProjectAnswer> one(@PathVariable long id, @RequestParam(defaultValue = "") String on) {
        return answer(HttpStatus.OK, projects.show(id, ProjectForms.day(on)));
    }

    @PostMapping
    @Requires(Permission.PROJECT_WRITE)
    ResponseEntity<ProjectAnswer> create(@RequestBody Wanted wanted) {
        Long organization = wanted.organization();
        if (organization == null) throw new Refused(ProjectProblem.NO_UNIT);
        Project made =
                changes.create(organization, text(wanted.code()), text(wanted.name()), wanted.known(), wanted.facts());
        return answer(HttpStatus.CREATED, projects.show(made.id(), null));
    }

    /** 名称另改（rename），单位与编码不改。 */
    @PutMapping("/{id}")
    @Requires(Permission.PROJECT_WRITE)
    ResponseEntity<ProjectAnswer> change(
            @PathVariable long id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, defaultValue = "") String seen,
            @RequestBody Wanted wanted) {
        changes.change(id, version(seen), wanted.facts());
        return answer(HttpStatus.OK, projects.show(id, null));
    }

    record Rename(@Nullable String name, @Nullable LocalDate from) {}

    @PostMapping("/{id}/rename")
    @Requires(Permission.PROJECT_WRITE)
    ResponseEntity<ProjectAnswer> rename(
            @PathVariable long id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, defaultValue = "") String seen,
            @RequestBody Rename wanted) {
        changes.rename(id, version(seen), text(wanted.name()), orToday(wanted.from()));
        return answer(HttpStatus.OK, projects.show(id, null));
    }

    record Close(@Nullable LocalDate on) {}

    @PostMapping("/{id}/close")
    @Requires(Permission.PROJECT_WRITE)
    ResponseEntity<ProjectAnswer> close(
            @PathVariable long id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, defaultValue = "") String seen,
            @RequestBody Close wanted) {
        changes.close(id, version(seen), orToday(wanted.on()));
        return answer(HttpStatus.OK, projects.show(id, null));
    }

    @PostMapping("/{id}/reopen")
    @Requires(Permission.PROJECT_WRITE)
    ResponseEntity<ProjectAnswer> reopen(
            @PathVariable long id, @RequestHeader(name = HttpHeaders.IF_MATCH, defaultValue = "") String seen) {
        changes.reopen(id, version(seen));
        return answer(HttpStatus.OK, projects.show(id, null));
    }

    static ResponseEntity<ProjectAnswer> answer(HttpStatus status, ShownProject shown) {
        return ResponseEntity.status(status)
                .eTag("\"" + shown.it().version() + "\"")
                .body(ProjectAnswer.of(shown));
    }

    static int version(String seen) {
        if (seen.isEmpty()) throw new Refused(ProjectProblem.VERSION_MISSING);
        if (!seen.matches("\"\\d{1,9}\"")) throw new Refused(ServiceProblem.CHANGED_MEANWHILE);
        return Integer.parseInt(seen.substring(1, seen.length() - 1));
    }

    static LocalDate orToday(@Nullable LocalDate written) {
        return written == null ? LocalDate.now() : written;
    }

    static String text(@Nullable String written) {
        return written == null ? "" : written;
    }
}
