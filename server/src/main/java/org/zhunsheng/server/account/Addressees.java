package org.zhunsheng.server.account;

import java.util.List;
import org.springframework.stereotype.Component;
import org.zhunsheng.server.access.Caller;
import org.zhunsheng.server.access.Restriction;

/** 收得到邮件的帐号；都在后台工作（{@code job} 用途）的事务里。 */
@Component
public class Addressees {

    private final EmailStore store;
    private final SessionStore sessions;

    Addressees(EmailStore store, SessionStore sessions) {
        this.store = store;
        this.sessions = sessions;
    }

    /** 一个收信的帐号。 */
    public record Addressee(long id, String login, String email) {}

    /** 编号在这一个之后的一页。 */
    public List<Addressee> after(long account, int most) {
        return store.after(account, most);
    }

    /** 此人的身份，权限与登录之后一样。 */
    public Caller as(Addressee one) {
        return new Caller(
                one.id(), one.login(), sessions.posts(one.id()), null, "", null, null, Restriction.NONE, "", "");
    }
}
