package org.zhunsheng.server.webhook;

import java.util.List;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.zhunsheng.server.access.Access;
import org.zhunsheng.server.access.Permission;
import org.zhunsheng.server.access.Requires;
import org.zhunsheng.server.web.Refused;
import org.zhunsheng.server.web.ServiceProblem;

/** 订阅的接口；见 docs/events.md。 */
@RestController
@RequestMapping("/api/v1/subscriptions")
class SubscriptionApi {

    private static final int PAGE = 100;

    private final Subscriptions subscriptions;
    private final DeliveryLog log;
    private final Access access;

    SubscriptionApi(Subscriptions subscriptions, DeliveryLog log, Access access) {
        this.subscriptions = subscriptions;
        this.log = log;
        this.access = access;
    }

    /**
     * 一个订阅。
     *
     * @param position 看到第几号
     * @param previous 最后送到的一号
     * @param secret 签名的密钥，只在设立、更换的回答里
     */
    record Answer(
            long id,
            long organization,
            String name,
            String url,
            List<String> types,
            String state,
            long position,
            long previous,
            int failures,
            @Nullable String secret,
            int version) {}

    /** @param next 下一页的 before；没有的为空 */
    record Items(List<Answer> items, @Nullable Long next) {}

    record Wanted(
            @Nullable Long organization,
            @Nullable String name,
            @Nullable String url,
            @Nullable List<@Nullable String> types) {}

    /** 做什么：stop、resume、replay（连同 after）、renew。 */
    record Step(@Nullable String act, @Nullable Long after) {}

    @GetMapping
    @Requires(Permission.SETTING_WRITE)
    Items list(@RequestParam(defaultValue = "" + Long.MAX_VALUE) long before) {
        List<Subscription> lines = subscriptions.list(before, PAGE + 1);
        Long next = lines.size() > PAGE ? lines.get(PAGE - 1).id() : null;
        return new Items(
                lines.stream().limit(PAGE).map(one -> answer(one, null)).toList(), next);
    }

    @GetMapping("/{id}")
    @Requires(Permission.SETTING_WRITE)
    ResponseEntity<Answer> one(@PathVariable long id) {
        return whole(HttpStatus.OK, subscriptions.find(id), null);
    }

    @PostMapping
    @Requires(Permission.SETTING_WRITE)
    ResponseEntity<Answer> create(@RequestBody Wanted wanted) {
        access.requireFreshOrToken();
        Long organization = wanted.organization();
        if (organization == null) throw new Refused(ServiceProblem.WRONG_REQUEST);
        Subscriptions.Opened made =
                subscriptions.create(organization, Wish.of(wanted.name(), wanted.url(), wanted.types()));
        return whole(HttpStatus.CREATED, made.subscription(), made.secret());
    }

    @PostMapping("/{id}/act")
    @Requires(Permission.SETTING_WRITE)
    ResponseEntity<Answer> act(
            @PathVariable long id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, defaultValue = "") String seen,
            @RequestBody Step step) {
        access.requireFreshOrToken();
        int version = version(seen);
        if (Objects.equals(step.act(), "renew")) {
            Subscriptions.Opened renewed = subscriptions.renew(id, version);
            return whole(HttpStatus.OK, renewed.subscription(), renewed.secret());
        }
        return whole(HttpStatus.OK, act(id, version, Objects.toString(step.act(), ""), step.after()), null);
    }

    private Subscription act(long id, int version, String act, @Nullable Long after) {
        return switch (act) {
            case "stop" -> subscriptions.stop(id, version);
            case "resume" -> subscriptions.resume(id, version);
            case "replay" -> subscriptions.replay(id, version, Objects.requireNonNullElse(after, -1L));
            default -> throw new Refused(ServiceProblem.WRONG_REQUEST);
        };
    }

    /** 送的每一次，新的在前；{@code failed} 只要没有送成的。 */
    @GetMapping("/{id}/deliveries")
    @Requires(Permission.SETTING_WRITE)
    DeliveryLog.Part deliveries(
            @PathVariable long id,
            @RequestParam(defaultValue = "" + Long.MAX_VALUE) long before,
            @RequestParam(defaultValue = "false") boolean failed) {
        return log.part(subscriptions.find(id), before, failed);
    }

    private static int version(String seen) {
        if (!seen.matches("\"\\d{1,9}\"")) throw new Refused(ServiceProblem.CHANGED_MEANWHILE);
        return Integer.parseInt(seen.substring(1, seen.length() - 1));
    }

    private static ResponseEntity<Answer> whole(HttpStatus status, Subscription it, @Nullable String secret) {
        return ResponseEntity.status(status).eTag("\"" + it.version() + "\"").body(answer(it, secret));
    }

    private static Answer answer(Subscription it, @Nullable String secret) {
        return new Answer(
                it.id(),
                it.organization(),
                it.name(),
                it.url(),
                it.types(),
                it.state(),
                it.position(),
                it.previous(),
                it.failures(),
                secret,
                it.version());
    }
}
