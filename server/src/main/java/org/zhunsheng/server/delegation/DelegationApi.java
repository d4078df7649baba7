package org.zhunsheng.server.delegation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
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
import org.zhunsheng.server.access.Access;
import org.zhunsheng.server.access.Caller;
import org.zhunsheng.server.access.Permission;
import org.zhunsheng.server.access.Requires;
import org.zhunsheng.server.access.SignedIn;

/** 委托的接口。 */
@RestController
@RequestMapping("/api/v1/delegations")
class DelegationApi {

    private final Delegations delegations;
    private final Access access;
    private final Clock clock;

    DelegationApi(Delegations delegations, Access access, Clock clock) {
        this.delegations = delegations;
        this.access = access;
        this.clock = clock;
    }

    /**
     * 一次委托。
     *
     * @param mine 是自己委托出去的；不是的，是受委托的
     * @param delegator 委托的人的登录名
     * @param deputy 受委托的人的登录名
     * @param until 到这一刻为止，不含
     * @param state future 还没有开始，current 正在，ended 结束了
     */
    record Answer(
            long id,
            boolean mine,
            String role,
            long organization,
            String delegator,
            String deputy,
            Instant from,
            Instant until,
            String reason,
            String state) {}

    private Answer answer(Delegation it) {
        return new Answer(
                it.id(),
                it.delegator() == Caller.current().id(),
                it.role(),
                it.organizationId(),
                it.delegatorLogin(),
                it.deputyLogin(),
                it.validFrom(),
                it.validUntil(),
                it.reason(),
                it.state(clock.instant()));
    }

    /** 可以委托的一项：{@code id} 是授权的编号。 */
    record Held(
            long id,
            String role,
            long organization,
            @Nullable Instant until) {}

    record Listed(List<Held> delegable, List<Answer> items) {}

    /** 自己可以委托的、委托出去的、受委托的，新的在前。 */
    @GetMapping
    @SignedIn
    Listed list() {
        return new Listed(
                delegations.held().stream()
                        .map(one -> new Held(one.id(), one.role(), one.organizationId(), one.until()))
                        .toList(),
                delegations.list().stream().map(this::answer).toList());
    }

    /**
     * 委托。
     *
     * @param grant 自己的哪一项授权
     * @param deputy 同事的登录名
     * @param from 从哪一天起；没有写的是今天
     * @param until 到哪一天为止，含那一天
     */
    record Sent(
            long grant,
            @Nullable String deputy,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable String reason) {}

    @PostMapping
    @Requires(Permission.ASSIGNMENT_REVIEW)
    ResponseEntity<Answer> create(@RequestBody Sent sent) {
        access.requireFreshOrToken();
        Wish wish = new Wish(
                sent.grant(),
                Objects.toString(sent.deputy(), ""),
                sent.from(),
                sent.until(),
                Objects.toString(sent.reason(), ""));
        return ResponseEntity.status(HttpStatus.CREATED).body(answer(delegations.create(wish)));
    }

    /** 提前结束。 */
    @PostMapping("/{id}/end")
    @SignedIn
    Answer end(@PathVariable long id) {
        return answer(delegations.end(id));
    }
}
