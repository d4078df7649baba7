package org.zhunsheng.server.account;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.zhunsheng.server.access.Access;
import org.zhunsheng.server.access.Permission;
import org.zhunsheng.server.access.Requires;

/** 授权的接口。 */
@RestController
@RequestMapping("/api/v1/grants")
class GrantsApi {

    private final Grants grants;
    private final GrantCheck check;
    private final Access access;
    private final Clock clock;

    GrantsApi(Grants grants, GrantCheck check, Access access, Clock clock) {
        this.grants = grants;
        this.check = check;
        this.access = access;
        this.clock = clock;
    }

    record Listed(List<GrantStore.Grant> items, @Nullable Long next) {}

    /** 要授的；没有开始的是现在，没有结束的不限期。 */
    record Sent(
            long account,
            String role,
            long organization,
            @Nullable Instant validFrom,
            @Nullable Instant validUntil) {}

    @GetMapping
    @Requires(Permission.ACCOUNT_READ)
    Listed list(
            @RequestParam(required = false) @Nullable Long account,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "50") int limit) {
        int size = ApiAnswers.size(limit);
        List<GrantStore.Grant> found = grants.list(account, after, size + 1);
        return found.size() <= size
                ? new Listed(found, null)
                : new Listed(found.subList(0, size), found.get(size - 1).id());
    }

    @PostMapping
    @Requires(Permission.ROLE_GRANT)
    @ResponseStatus(HttpStatus.CREATED)
    Grants.Granted grant(@RequestBody Sent sent) {
        access.requireFreshOrToken();
        Instant now = clock.instant();
        Instant from = sent.validFrom();
        GrantCheck.Wanted wanted = new GrantCheck.Wanted(
                check.role(sent.role()),
                sent.organization(),
                from == null || from.isBefore(now) ? now : from,
                sent.validUntil());
        return grants.grant(sent.account(), wanted);
    }

    @PostMapping("/{grant}/revoke")
    @Requires(Permission.ROLE_GRANT)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(@PathVariable long grant) {
        access.requireFreshOrToken();
        grants.revoke(grant);
    }
}
