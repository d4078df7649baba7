package org.zhunsheng.server.project;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.zhunsheng.server.access.Permission;
import org.zhunsheng.server.access.Requires;

/** 子项目的接口；版本是项目的版本，回答也是整个项目。 */
@RestController
@RequestMapping("/api/v1/projects/{id}/sub-projects")
class SubProjectApi {

    private final Projects projects;
    private final SubProjects subProjects;

    SubProjectApi(Projects projects, SubProjects subProjects) {
        this.projects = projects;
        this.subProjects = subProjects;
    }

    record Named(@Nullable String name) {}

    record Closed(@Nullable LocalDate on) {}

    @PostMapping
    @Requires(Permission.PROJECT_WRITE)
    ResponseEntity<ProjectAnswer> add(
            @PathVariable long id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, defaultValue = "") String seen,
            @RequestBody Named wanted) {
        subProjects.add(id, ProjectApi.version(seen), ProjectApi.text(wanted.name()));
        return ProjectApi.answer(HttpStatus.CREATED, projects.show(id, null));
    }

    @PostMapping("/{sub}/rename")
    @Requires(Permission.PROJECT_WRITE)
    ResponseEntity<ProjectAnswer> rename(
            @PathVariable long id,
            @PathVariable long sub,
            @RequestHeader(name = HttpHeaders.IF_MATCH, defaultValue = "") String seen,
            @RequestBody Named wanted) {
        subProjects.rename(id, ProjectApi.version(seen), sub, ProjectApi.text(wanted.name()));
        return ProjectApi.answer(HttpStatus.OK, projects.show(id, null));
    }

    @PostMapping("/{sub}/close")
    @Requires(Permission.PROJECT_WRITE)
    ResponseEntity<ProjectAnswer> close(
            @PathVariable long id,
            @PathVariable long sub,
            @RequestHeader(name = HttpHeaders.IF_MATCH, defaultValue = "") String seen,
            @RequestBody Closed wanted) {
        subProjects.close(id, ProjectApi.version(seen), sub, ProjectApi.orToday(wanted.on()));
        return ProjectApi.answer(HttpStatus.OK, projects.show(id, null));
    }

    @PostMapping("/{sub}/reopen")
    @Requires(Permission.PROJECT_WRITE)
    ResponseEntity<ProjectAnswer> reopen(
            @PathVariable long id,
            @PathVariable long sub,
            @RequestHeader(name = HttpHeaders.IF_MATCH, defaultValue = "") String seen) {
        subProjects.reopen(id, ProjectApi.version(seen), sub);
        return ProjectApi.answer(HttpStatus.OK, projects.show(id, null));
    }
}
