package org.zhunsheng.server.account;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.zhunsheng.server.access.Caller;
import org.zhunsheng.server.access.Permission;

/** 一个帐号的各页所共有的：帐号、机构、授权、登录的办法，以及看的人能做什么。 */
@Component
class AccountPage {

    private final Accounts accounts;
    private final Grants grants;
    private final Identities identities;
    private final AccountCredentials credentials;
    private final Clock clock;

    AccountPage(Accounts accounts, Grants grants, Identities identities, AccountCredentials credentials, Clock clock) {
        this.accounts = accounts;
        this.grants = grants;
        this.identities = identities;
        this.credentials = credentials;
        this.clock = clock;
    }

    /** 看的人能做什么；不能做的不显示，做的时候另外再查。 */
    public record Powers(boolean write, boolean unlock, boolean grant, boolean endSessions) {

        public boolean credentials() {
            return write || unlock || endSessions;
        }
    }

    AccountStore.Account fill(long account, Model page) {
        AccountStore.Account known = accounts.find(account, Permission.ACCOUNT_READ);
        Instant until = known.lockedUntil();
        page.addAttribute("known", known);
        page.addAttribute("place", accounts.placeOf(known));
        page.addAttribute(
                "rows", grants.ofAccount(account).stream().map(AccountPage::row).toList());
        page.addAttribute("identities", identities.ofAccount(account));
        page.addAttribute("security", credentials.state(account));
        page.addAttribute("locked", until != null && until.isAfter(clock.instant()));
        page.addAttribute("own", account == Caller.current().id());
        page.addAttribute("powers", powers(known.place()));
        return known;
    }

    /** 授权的一行，写成页面上的样子；到哪一天为止，含那一天。 */
    private static Map<String, Object> row(GrantStore.Grant grant) {
        Map<String, Object> row = new HashMap<>();
        Instant until = grant.validUntil();
        row.put("id", grant.id());
        row.put("role", grant.role());
        row.put("organization", grant.organizationName());
        row.put("from", day(grant.validFrom()));
        row.put("until", until == null ? null : day(until.minusSeconds(1)));
        row.put("by", grant.grantedBy());
        row.put("reason", grant.reason());
        return row;
    }

    private static String day(Instant at) {
        return LocalDate.ofInstant(at, ZoneId.systemDefault()).toString();
    }

    private static Powers powers(String place) {
        Caller caller = Caller.current();
        return new Powers(
                caller.scope(Permission.ACCOUNT_WRITE).contains(place),
                caller.scope(Permission.ACCOUNT_UNLOCK).contains(place),
                caller.scope(Permission.ROLE_GRANT).contains(place),
                caller.scope(Permission.SESSION_END).contains(place));
    }
}
