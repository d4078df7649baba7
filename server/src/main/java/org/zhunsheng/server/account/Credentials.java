package org.zhunsheng.server.account;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhunsheng.server.access.Caller;
import org.zhunsheng.server.audit.Act;
import org.zhunsheng.server.audit.Audit;
import org.zhunsheng.server.web.Refused;
import org.zhunsheng.server.web.ServiceProblem;

/** 本人的口令与第二因素：出示、更换、设置、取消。错得太多同登录一样锁。 */
@Component
class Credentials {

    private final SecretStore secrets;
    private final Passwords passwords;
    private final PasswordRules rules;
    private final Factor factor;
    private final Sessions sessions;
    private final SessionStore sessionStore;
    private final Failures failures;
    private final Lockout lockout;
    private final Audit audit;

    Credentials(
            SecretStore secrets,
            Passwords passwords,
            PasswordRules rules,
            Factor factor,
            Sessions sessions,
            SessionStore sessionStore,
            Failures failures,
            Lockout lockout,
            Audit audit) {
        this.secrets = secrets;
        this.passwords = passwords;
        this.rules = rules;
        this.factor = factor;
        this.sessions = sessions;
        this.sessionStore = sessionStore;
        this.failures = failures;
        this.lockout = lockout;
        this.audit = audit;
    }

    SecretStore.Secrets mine() {
        return secrets.ofAccount(Caller.current().id()).orElseThrow(() -> new Refused(ServiceProblem.NOT_ALLOWED));
    }

    /**
     * 再确认一次身份：第二因素设了的只认它，没有设的认口令。对的换一个会话令牌，答新的令牌；不对的没有。
     * 在 {@code sign-in} 用途的事务里：失败要计数。
     */
    @Transactional
    Optional<String> confirm(String proof) {
        Caller caller = Caller.current();
        SecretStore.Secrets known = mine();
        boolean set = known.totpConfirmed() != null;
        boolean locked = failures.locked(known.login(), caller.address());
        boolean right = !locked && (set ? factor.spend(known, proof) : passwords.matches(proof, known.passwordHash()));
        if (!right) {
            lockout.refused(Act.ACCOUNT_CONFIRM, known.login(), known, locked);
            return Optional.empty();
        }
        failures.clear(known.login());
        audit.done(Act.ACCOUNT_CONFIRM, known.place(), subject(known), Map.of("by", set ? "code" : "password"));
        Long session = caller.session();
        return session == null ? Optional.empty() : sessions.renew(session, set);
    }

    /**
     * 换口令：旧的要对，新的要合规则；此人别的会话全部结束。答还不合规则的各条；空的就是换好了。
     * 在 {@code sign-in} 用途的事务里：旧的不对要计数，错得太多同样锁。
     */
    @Transactional
    List<PasswordRules.Rule> changePassword(String old, String wanted) {
        SecretStore.Secrets known = mine();
        boolean locked = failures.locked(known.login(), Caller.current().address());
        if (!passwords.matches(old, known.passwordHash()) || locked) {
            lockout.refused(Act.PASSWORD_CHANGE, known.login(), known, locked);
            return List.of(PasswordRules.Rule.OLD_WRONG);
        }
        List<PasswordRules.Rule> broken = rules.broken(wanted, known);
        if (!broken.isEmpty()) return broken;
        secrets.changePassword(known.account(), passwords.hash(wanted), false, rules.history());
        sessionStore.endOthers(known.account(), Caller.current().session(), "account-changed");
        audit.done(Act.PASSWORD_CHANGE, known.place(), subject(known), Map.of());
        return List.of();
    }

    /** 开始设第二因素：生成一个还没有确认的密钥；已经有的不动。 */
    @Transactional
    void proposeFactor() {
        SecretStore.Secrets known = mine();
        if (known.totpConfirmed() != null) throw new Refused(ServiceProblem.CHANGED_MEANWHILE);
        if (known.totpSecret() == null)
            secrets.proposeFactor(known.account(), factor.seal(known.account(), factor.fresh()));
    }

    /** 还没有确认的密钥，显示给本人扫；没有开始设的、已经设好的没有。 */
    @Transactional(readOnly = true)
    Optional<byte[]> proposedFactor() {
        SecretStore.Secrets known = mine();
        byte[] sealed = known.totpSecret();
        return sealed == null || known.totpConfirmed() != null
                ? Optional.empty()
                : Optional.of(factor.open(known.account(), sealed));
    }

    /** 扫过之后交来第一个动态口令：对的就生效，答恢复码；不对的没有。 */
    @Transactional
    Optional<List<String>> confirmFactor(String code) {
        SecretStore.Secrets known = mine();
        if (known.totpConfirmed() != null) throw new Refused(ServiceProblem.CHANGED_MEANWHILE);
        if (!factor.spend(known, code)) return Optional.empty();
        List<String> codes = factor.recoveryCodes();
        secrets.confirmFactor(known.account(), Factor.hashes(codes));
        sessionStore.endOthers(known.account(), Caller.current().session(), "account-changed");
        audit.done(Act.FACTOR_ADD, known.place(), subject(known), Map.of());
        return Optional.of(codes);
    }

    @Transactional
    void removeFactor() {
        SecretStore.Secrets known = mine();
        secrets.removeFactor(known.account());
        audit.done(Act.FACTOR_REMOVE, known.place(), subject(known), Map.of());
    }

    private static String subject(SecretStore.Secrets known) {
        return "account:" + known.account();
    }
}
