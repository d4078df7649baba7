package org.zhunsheng.server.account;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhunsheng.server.access.Caller;
import org.zhunsheng.server.access.Permission;
import org.zhunsheng.server.audit.Act;
import org.zhunsheng.server.audit.Audit;
import org.zhunsheng.server.web.Refused;
import org.zhunsheng.server.web.ServiceProblem;

/** 本人看得见、动得了的：会话与令牌。 */
@Component
class MyAccount {

    private static final int LONGEST_DAYS = 366;

    private final SecretStore secrets;
    private final SessionStore sessionStore;
    private final SessionLines sessionLines;
    private final AccessTokenStore tokens;
    private final Sessions sessions;
    private final Audit audit;
    private final Signing signing;

    MyAccount(
            SecretStore secrets,
            SessionStore sessionStore,
            SessionLines sessionLines,
            AccessTokenStore tokens,
            Sessions sessions,
            Audit audit,
            Signing signing) {
        this.secrets = secrets;
        this.sessionStore = sessionStore;
        this.sessionLines = sessionLines;
        this.tokens = tokens;
        this.sessions = sessions;
        this.audit = audit;
        this.signing = signing;
    }

    /** 页面上的各项。 */
    public record Shown(
            String login,
            boolean factor,
            @Nullable Instant passwordChanged,
            boolean temporary,
            List<SessionLines.Line> sessions,
            List<AccessTokenStore.Line> tokens,
            List<String> permissions) {}

    @Transactional(readOnly = true)
    Shown show() {
        Caller caller = Caller.current();
        SecretStore.Secrets known =
                secrets.ofAccount(caller.id()).orElseThrow(() -> new Refused(ServiceProblem.NOT_ALLOWED));
        List<String> permissions = caller.roles().stream()
                .flatMap(role -> role.permissions().stream())
                .distinct()
                .sorted()
                .map(Permission::code)
                .toList();
        return new Shown(
                known.login(),
                known.totpConfirmed() != null,
                known.passwordChanged(),
                known.passwordTemporary(),
                sessionLines.ofAccount(caller.id(), caller.session()),
                tokens.ofAccount(caller.id()),
                permissions);
    }

    /** 第二因素设好了：这个会话从此算出示过，换一个令牌。 */
    void renew(HttpServletResponse response) {
        Long session = Caller.current().session();
        if (session != null)
            signing.run(() -> sessions.renew(session, true)).ifPresent(token -> SessionCookie.set(response, token));
    }

    @Transactional
    void endSession(long session) {
        Caller caller = Caller.current();
        boolean mine = sessionLines.ofAccount(caller.id(), null).stream().anyMatch(line -> line.id() == session);
        if (!mine || !sessionStore.end(session, "by-owner")) throw new Refused(ServiceProblem.NOT_FOUND);
        audit.done(Act.SESSION_END, home(caller), "session:" + session, Map.of());
    }

    /** 新的令牌，只显示这一次。权限不能超过本人的。 */
    @Transactional
    String addToken(String name, int days, List<String> permissions) {
        Caller caller = Caller.current();
        boolean known = permissions.stream().allMatch(code -> held(caller, code));
        if (!known || permissions.isEmpty() || days < 1 || days > LONGEST_DAYS || name.isBlank() || name.length() > 100)
            throw new Refused(ServiceProblem.WRONG_REQUEST);
        String token = AccessTokens.PREFIX + Token.fresh();
        long id = tokens.add(caller.id(), name.strip(), Token.hash(token), permissions.toArray(String[]::new), days);
        audit.done(
                Act.TOKEN_CREATE,
                home(caller),
                "token:" + id,
                Map.of("name", name.strip(), "permissions", permissions));
        return token;
    }

    private static boolean held(Caller caller, String code) {
        return Arrays.stream(Permission.values()).anyMatch(one -> one.code().equals(code) && caller.has(one));
    }

    @Transactional
    void revokeToken(long token) {
        Caller caller = Caller.current();
        if (!tokens.revoke(caller.id(), token)) throw new Refused(ServiceProblem.NOT_FOUND);
        audit.done(Act.TOKEN_REVOKE, home(caller), "token:" + token, Map.of());
    }

    private String home(Caller caller) {
        return secrets.ofAccount(caller.id()).map(SecretStore.Secrets::place).orElse(Audit.EVERYWHERE);
    }
}
