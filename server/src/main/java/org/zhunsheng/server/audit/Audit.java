package org.zhunsheng.server.audit;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.zhunsheng.server.access.Caller;
import tools.jackson.databind.json.JsonMapper;

/** 记一件事。必须在做那件事的事务里记：记不成，那件事也不成。 */
@Component
public class Audit {

    /** 不涉及哪个机构的事，记在本系统自己名下。 */
    public static final String EVERYWHERE = "1/";

    private final JdbcClient db;
    private final JsonMapper json;
    private final List<Witness> witnesses;

    Audit(JdbcClient db, JsonMapper json, ObjectProvider<Witness> witnesses) {
        this.db = db;
        this.json = json;
        this.witnesses = witnesses.orderedStream().toList();
    }

    /** 做了的事。 */
    @Transactional(propagation = Propagation.MANDATORY)
    public void done(Act act, String place, String subject, Map<String, ?> detail) {
        add(act, place, subject, "done", Standing.told(act, place, detail));
        witnesses.forEach(one -> one.done(act, place, subject, detail));
    }

    /** 以这个角色（写法）做了的事：受委托担任这个角色的，写明受谁的委托。 */
    @Transactional(propagation = Propagation.MANDATORY)
    public void doneAs(String role, Act act, String place, String subject, Map<String, ?> detail) {
        add(act, place, subject, "done", Standing.as(role, place, detail));
        witnesses.forEach(one -> one.done(act, place, subject, detail));
    }

    /** 没做成的事，例如口令不对。 */
    @Transactional(propagation = Propagation.MANDATORY)
    public void failed(Act act, String place, String subject, Map<String, ?> detail) {
        add(act, place, subject, "failed", detail);
    }

    /** 不许的事：原来的事务已经退回，另记一个。 */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void refused(Act act, String place, String subject, Map<String, ?> detail) {
        add(act, place, subject, "refused", detail);
    }

    private void add(Act act, String place, String subject, String outcome, Map<String, ?> detail) {
        Caller caller = Caller.current();
        db.sql("""
                insert into audit_events (account_id, account, organization_id, place, action, subject, outcome, address, request, detail)
                values (:account, :login, :organization, :place, :action, :subject, :outcome, :address, :request, cast(:detail as jsonb))
                """)
                .param("account", caller.account())
                .param("login", caller.login())
                .param("organization", organization(place))
                .param("place", place)
                .param("action", act.code())
                .param("subject", subject)
                .param("outcome", outcome)
                .param("address", caller.address())
                .param("request", caller.request())
                .param("detail", json.writeValueAsString(detail))
                .update();
    }

    /** 位置的最后一段是机构编号。 */
    private static @Nullable Long organization(String place) {
        String[] parts = place.split("/");
        return parts.length == 0 ? null : Long.valueOf(parts[parts.length - 1]);
    }
}
