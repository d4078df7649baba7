package org.zhunsheng.server.monitoring;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import org.springframework.web.bind.annotation.RestController;
import org.zhunsheng.server.access.Permission;
import org.zhunsheng.server.access.Requires;
import org.zhunsheng.server.web.Refused;
import org.zhunsheng.server.web.ServiceProblem;

/** 监控的灯与整改通知的接口；监控表的各格在填报表的接口里。 */
@RestController
@RequestMapping("/api/v1")
class NoticeApi {

    private final Notices notices;
    private final Monitorings monitorings;

    NoticeApi(Notices notices, Monitorings monitorings) {
        this.notices = notices;
        this.monitorings = monitorings;
    }

    /**
     * 一份整改通知。
     *
     * @param acts 现在可以做的；清单里没有
     * @param moves 走过的；清单里没有
     */
    record Answer(
            long id,
            long filling,
            List<String> rows,
            String demand,
            LocalDate deadline,
            String state,
            String reviewer,
            @Nullable List<String> acts,
            @Nullable List<NoticeMove> moves,
            int version) {}

    record Items(List<Answer> items) {}

    /** 下达：针对哪几行（不写的针对整张表）、要求、期限。 */
    record Wanted(
            @Nullable List<@Nullable String> rows,
            @Nullable String demand,
            @Nullable LocalDate deadline) {}

    /** 走一步：做什么、说什么、新的全年预计。 */
    record Step(
            @Nullable String act,
            @Nullable String said,
            @Nullable Map<String, @Nullable String> expected) {}

    /** 钱与灯，连同算式与规则。 */
    @GetMapping("/fillings/{id}/lights")
    @Requires(Permission.ASSIGNMENT_READ)
    Reading lights(@PathVariable long id) {
        return monitorings.reading(id);
    }

    @GetMapping("/fillings/{id}/notices")
    @Requires(Permission.ASSIGNMENT_READ)
    Items list(@PathVariable long id) {
        monitorings.reading(id);
        return new Items(
                notices.list(id).stream().map(one -> answer(one, null, null)).toList());
    }

    @PostMapping("/fillings/{id}/notices")
    @Requires(Permission.ASSIGNMENT_REVIEW)
    ResponseEntity<Answer> issue(@PathVariable long id, @RequestBody Wanted wanted) {
        List<@Nullable String> rows = wanted.rows() == null ? List.of() : wanted.rows();
        if (rows.stream().anyMatch(Objects::isNull)) throw new Refused(ServiceProblem.WRONG_REQUEST);
        NoticeWish wish = new NoticeWish(List.copyOf(rows), Objects.toString(wanted.demand(), ""), wanted.deadline());
        return whole(notices.issue(id, wish), HttpStatus.CREATED);
    }

    @GetMapping("/notices/{id}")
    @Requires(Permission.ASSIGNMENT_READ)
    ResponseEntity<Answer> one(@PathVariable long id) {
        return whole(notices.find(id), HttpStatus.OK);
    }

    @PostMapping("/notices/{id}/act")
    @Requires({Permission.ASSIGNMENT_FILE, Permission.ASSIGNMENT_REVIEW})
    ResponseEntity<Answer> act(
            @PathVariable long id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, defaultValue = "") String seen,
            @RequestBody Step step) {
        NoticeDeed deed = NoticeDeed.of(Objects.toString(step.act(), ""))
                .filter(one -> one != NoticeDeed.ISSUE)
                .orElseThrow(() -> new Refused(ServiceProblem.WRONG_REQUEST));
        Map<String, @Nullable String> expected = step.expected() == null ? Map.of() : step.expected();
        if (expected.values().stream().anyMatch(Objects::isNull)) throw new Refused(ServiceProblem.WRONG_REQUEST);
        NoticeWords words = new NoticeWords(Objects.toString(step.said(), ""), Map.copyOf(expected));
        return whole(notices.move(id, version(seen), deed, words), HttpStatus.OK);
    }

    private static int version(String seen) {
        if (seen.isEmpty()) throw new Refused(MonitoringProblem.VERSION_MISSING);
        if (!seen.matches("\"\\d{1,9}\"")) throw new Refused(ServiceProblem.CHANGED_MEANWHILE);
        return Integer.parseInt(seen.substring(1, seen.length() - 1));
    }

    private ResponseEntity<Answer> whole(Notice it, HttpStatus status) {
        List<String> acts = notices.possible(it).stream().map(NoticeDeed::code).toList();
        return ResponseEntity.status(status)
                .eTag("\"" + it.version() + "\"")
                .body(answer(it, acts, notices.moves(it.id())));
    }

    private static Answer answer(Notice it, @Nullable List<String> acts, @Nullable List<NoticeMove> moves) {
        return new Answer(
                it.id(),
                it.fillingId(),
                it.rows(),
                it.demand(),
                it.deadline(),
                it.state().code(),
                it.reviewer(),
                acts,
                moves,
                it.version());
    }
}
