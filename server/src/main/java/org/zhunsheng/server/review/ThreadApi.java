package org.zhunsheng.server.review;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.zhunsheng.server.access.Permission;
import org.zhunsheng.server.access.Requires;
import org.zhunsheng.server.campaign.Assignments;
import org.zhunsheng.server.campaign.Remark;
import org.zhunsheng.server.web.Refused;

/** 审核意见的接口。 */
@RestController
@RequestMapping("/api/v1")
class ThreadApi {

    private final Threads threads;
    private final Assignments assignments;

    ThreadApi(Threads threads, Assignments assignments) {
        this.threads = threads;
        this.assignments = assignments;
    }

    /** 说的一句；{@code delegated} 是受委托说的。 */
    record Said(String act, String text, String role, boolean delegated, OffsetDateTime at) {}

    /**
     * 一条意见。
     *
     * @param section 对哪一部分；空字是对整张表
     * @param row 对哪一行；空字是对整个部分，或者不在表格里的一栏
     * @param field 对哪一栏；空字是对整行
     * @param state open 提出，answered 回应了，resolved 了结
     * @param version 下一次说话时带着它
     */
    record Answer(
            long id,
            String section,
            String row,
            String field,
            String title,
            String state,
            int level,
            String role,
            int version,
            List<Said> entries) {

        static Answer of(ReviewThread it) {
            List<Said> entries = it.entries().stream()
                    .map(one -> new Said(one.act().code(), one.text(), one.role(), one.delegated(), one.at()))
                    .toList();
            return new Answer(
                    it.id(),
                    it.section(),
                    it.row(),
                    it.field(),
                    it.title(),
                    it.state().code(),
                    it.level(),
                    it.role(),
                    it.version(),
                    entries);
        }
    }

    /** 没有了结的在前，先提的在前。 */
    @GetMapping("/assignments/{id}/threads")
    @Requires(Permission.ASSIGNMENT_READ)
    List<Answer> list(@PathVariable long id) {
        return threads.list(assignments.find(id).id()).stream().map(Answer::of).toList();
    }

    @PostMapping("/assignments/{id}/threads")
    @Requires(Permission.ASSIGNMENT_REVIEW)
    ResponseEntity<Answer> ask(@PathVariable long id, @RequestBody Remark remark) {
        return ResponseEntity.status(HttpStatus.CREATED).body(Answer.of(threads.ask(assignments.find(id), remark)));
    }

    /**
     * 说一句。
     *
     * @param act answer 回应，resolve 了结，reopen 重新提出
     * @param version 看见的那一版
     */
    record Wanted(
            @Nullable String act,
            @Nullable String text,
            @Nullable Integer version) {}

    @PostMapping("/threads/{id}")
    @Requires({Permission.ASSIGNMENT_REVIEW, Permission.ASSIGNMENT_FILE})
    Answer say(@PathVariable long id, @RequestBody Wanted wanted) {
        ThreadAct act = ThreadAct.of(Objects.toString(wanted.act(), ""))
                .filter(one -> one != ThreadAct.OPEN)
                .orElseThrow(() -> new Refused(ReviewProblem.WRONG_ACT));
        int version = wanted.version() == null ? 0 : wanted.version();
        return Answer.of(threads.say(
                assignments.find(threads.find(id).assignmentId()),
                id,
                version,
                act,
                Objects.toString(wanted.text(), "")));
    }
}
