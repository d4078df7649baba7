package org.zhunsheng.server.account;

import java.util.List;
import org.jspecify.annotations.Nullable;
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
import org.zhunsheng.server.access.Access;
import org.zhunsheng.server.access.Permission;
import org.zhunsheng.server.access.Requires;

/** 帐号的接口。 */
@RestController
@RequestMapping("/api/v1/accounts")
class AccountsApi {

    private final Accounts accounts;
    private final Access access;

    AccountsApi(Accounts accounts, Access access) {
        this.accounts = accounts;
        this.access = access;
    }

    /** 一页；{@code next} 是下一页的 {@code after}，没有下一页的为空。 */
    record Listed(List<AccountStore.Line> items, @Nullable Long next) {}

    /** 要建、要改的帐号；机构写编号。 */
    record Sent(
            @Nullable String login,
            @Nullable String name,
            @Nullable String email,
            @Nullable Long organization,
            @Nullable Boolean singleSignOn) {}

    @GetMapping
    @Requires(Permission.ACCOUNT_READ)
    Listed list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(required = false) @Nullable Long organization,
            @RequestParam(required = false) @Nullable Long after,
            @RequestParam(defaultValue = "50") int limit) {
        int size = ApiAnswers.size(limit);
        List<AccountStore.Line> found = accounts.list(new AccountSearch(q, state, organization, after), size + 1);
        return found.size() <= size
                ? new Listed(found, null)
                : new Listed(found.subList(0, size), found.get(size - 1).id());
    }

    @GetMapping("/{account}")
    @Requires(Permission.ACCOUNT_READ)
    ResponseEntity<AccountStore.Account> show(@PathVariable long account) {
        AccountStore.Account known = accounts.find(account, Permission.ACCOUNT_READ);
        return ResponseEntity.ok().eTag(ApiAnswers.tag(known.version())).body(known);
    }

    /** 一次性的口令在回答里，只有这一次。 */
    @PostMapping
    @Requires(Permission.ACCOUNT_WRITE)
    ResponseEntity<Accounts.Created> create(@RequestBody Sent sent) {
        access.requireFreshOrToken();
        return ResponseEntity.status(HttpStatus.CREATED).body(accounts.create(form(sent)));
    }

    @PutMapping("/{account}")
    @Requires(Permission.ACCOUNT_WRITE)
    ResponseEntity<AccountStore.Account> change(
            @PathVariable long account, @RequestHeader("If-Match") String match, @RequestBody Sent sent) {
        accounts.change(account, form(sent), ApiAnswers.version(match));
        return show(account);
    }

    @PostMapping("/{account}/disable")
    @Requires(Permission.ACCOUNT_WRITE)
    ResponseEntity<AccountStore.Account> disable(@PathVariable long account, @RequestHeader("If-Match") String match) {
        accounts.disable(account, ApiAnswers.version(match));
        return show(account);
    }

    @PostMapping("/{account}/enable")
    @Requires(Permission.ACCOUNT_WRITE)
    ResponseEntity<AccountStore.Account> enable(@PathVariable long account, @RequestHeader("If-Match") String match) {
        accounts.enable(account, ApiAnswers.version(match));
        return show(account);
    }

    private AccountForm form(Sent sent) {
        Long organization = sent.organization();
        if (organization == null) throw new Wrong(AccountProblem.ORGANIZATION_UNKNOWN);
        String place = accounts.place(organization, Permission.ACCOUNT_WRITE).written();
        return new AccountForm(sent.login(), sent.name(), sent.email(), place, sent.singleSignOn());
    }
}
