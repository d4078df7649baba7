package org.zhunsheng.server.organization;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.zhunsheng.server.access.Permission;
import org.zhunsheng.server.access.Requires;
import org.zhunsheng.server.sheet.Days;
import org.zhunsheng.server.web.Refused;
import org.zhunsheng.server.web.ServiceProblem;

/** 机构的接口。 */
@RestController
@RequestMapping("/api/v1/organizations")
class OrganizationApi {

    private static final int MOST = 200;

    private final Organizations organizations;
    private final Changes changes;

    OrganizationApi(Organizations organizations, Changes changes) {
        this.organizations = organizations;
        this.changes = changes;
    }

    /** 一个机构；{@code on} 那一天的名称。 */
    record One(
            long id,
            @Nullable Long parent,
            String kind,
            String code,
            String name,
            @Nullable LocalDate closedOn,
            int version) {

        static One of(Organization it) {
            return new One(it.id(), it.parentId(), it.kind(), it.code(), it.name(), it.closedOn(), it.version());
        }
    }

    /** 一页；{@code next} 是下一页的 {@code after}。 */
    record Page(List<One> items, @Nullable Long next) {}

    record Create(
            long parent,
            String kind,
            String code,
            String name,
            @Nullable LocalDate from) {}

    record Rename(String name, @Nullable LocalDate from) {}

    record Move(long parent, @Nullable LocalDate from) {}

    record Close(@Nullable LocalDate on) {}

    @GetMapping
    @Requires(Permission.ORGANIZATION_READ)
    Page list(
            @RequestParam(required = false) @Nullable Long parent,
            @RequestParam(defaultValue = "") String search,
            @RequestParam(defaultValue = "") String on,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "50") int limit) {
        if (limit < 1 || limit > MOST) throw new Refused(ServiceProblem.WRONG_REQUEST);
        Lines lines = organizations.list(parent, search, day(on), after, limit);
        return new Page(lines.shown().stream().map(One::of).toList(), lines.next());
    }

    @GetMapping("/{id}")
    @Requires(Permission.ORGANIZATION_READ)
    ResponseEntity<One> one(@PathVariable long id, @RequestParam(defaultValue = "") String on) {
        Organization it = organizations.find(id);
        LocalDate day = day(on);
        if (day == null) return answer(HttpStatus.OK, it);
        String name = organizations.nameOn(id, day).orElseThrow(() -> new Refused(ServiceProblem.NOT_FOUND));
        One then = new One(it.id(), it.parentId(), it.kind(), it.code(), name, it.closedOn(), it.version());
        return ResponseEntity.ok(then);
    }

    @PostMapping
    @Requires(Permission.ORGANIZATION_WRITE)
    ResponseEntity<One> create(@RequestBody Create wanted) {
        Organization made = changes.create(
                wanted.parent(), text(wanted.kind()), text(wanted.code()), text(wanted.name()), from(wanted.from()));
        return answer(HttpStatus.CREATED, made);
    }

    @PostMapping("/{id}/rename")
    @Requires(Permission.ORGANIZATION_WRITE)
    ResponseEntity<One> rename(
            @PathVariable long id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, defaultValue = "") String seen,
            @RequestBody Rename wanted) {
        return answer(HttpStatus.OK, changes.rename(id, version(seen), text(wanted.name()), from(wanted.from())));
    }

    @PostMapping("/{id}/move")
    @Requires(Permission.ORGANIZATION_WRITE)
    ResponseEntity<One> move(
            @PathVariable long id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, defaultValue = "") String seen,
            @RequestBody Move wanted) {
        return answer(HttpStatus.OK, changes.move(id, version(seen), wanted.parent(), from(wanted.from())));
    }

    @PostMapping("/{id}/close")
    @Requires(Permission.ORGANIZATION_WRITE)
    ResponseEntity<One> close(
            @PathVariable long id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, defaultValue = "") String seen,
            @RequestBody Close wanted) {
        return answer(HttpStatus.OK, changes.close(id, version(seen), from(wanted.on())));
    }

    @PostMapping("/{id}/reopen")
    @Requires(Permission.ORGANIZATION_WRITE)
    ResponseEntity<One> reopen(
            @PathVariable long id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, defaultValue = "") String seen,
            @RequestBody Close wanted) {
        return answer(HttpStatus.OK, changes.reopen(id, version(seen), from(wanted.on())));
    }

    private static ResponseEntity<One> answer(HttpStatus status, Organization it) {
        return ResponseEntity.status(status).eTag("\"" + it.version() + "\"").body(One.of(it));
    }

    private static int version(String seen) {
        if (seen.isEmpty()) throw new Refused(OrganizationProblem.VERSION_MISSING);
        if (!seen.matches("\"\\d{1,9}\"")) throw new Refused(ServiceProblem.CHANGED_MEANWHILE);
        return Integer.parseInt(seen.substring(1, seen.length() - 1));
    }

    private static @Nullable LocalDate day(String written) {
        if (written.isEmpty()) return null;
        LocalDate day = Days.parse(written);
        if (day == null) throw new Refused(OrganizationProblem.WRONG_DATE);
        return day;
    }

    /** 没有写日期的就是今天。 */
    private static LocalDate from(@Nullable LocalDate written) {
        return written == null ? LocalDate.now() : written;
    }

    private static String text(@Nullable String written) {
        return written == null ? "" : written;
    }
}
