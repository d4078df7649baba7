package org.zhunsheng.server.account;

import java.time.Clock;
import java.time.Instant;
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

        boolean credentials() {
            return write || unlock || endSessions;
        }
    }

    AccountStore.Account fill(long account, Model page) {
        AccountStore.Account known = accounts.find(account, Permission.ACCOUNT_READ);
        Instant until = known.lockedUntil();
        page.addAttribute("known", known);
        page.addAttribute("place", accounts.placeOf(known));
        page.addAttribute("grants", grants.ofAccount(account));
        page.addAttribute("identities", identities.ofAccount(account));
        page.addAttribute("security", credentials.state(account));
        page.addAttribute("locked", until != null && until.isAfter(clock.instant()));
        page.addAttribute("own", account == Caller.current().id());
        page.addAttribute("powers", powers(known.place()));
        return known;
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
