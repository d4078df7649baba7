package org.zhunsheng.server.account;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.zhunsheng.server.access.Caller;
import org.zhunsheng.server.web.PublicPages;
import org.zhunsheng.server.web.RequestNumber;
import org.zhunsheng.server.web.RespondentPages;

/** 每个请求开头认人：带着会话的是那个帐号，没有的是访问者；静态文件不必认。 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
class SessionFilter extends OncePerRequestFilter {

    private final Sessions sessions;
    private final AccessTokens tokens;

    SessionFilter(Sessions sessions, AccessTokens tokens) {
        this.sessions = sessions;
        this.tokens = tokens;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/assets/");
    }

    /** 错误页也要知道是谁。 */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String number = RequestNumber.of(request);
        MDC.put("request", number);
        caller(request)
                .orElse(Caller.NOBODY)
                .from(RespondentPages.serves(request) ? "" : request.getRemoteAddr(), number)
                .enter();
        try {
            chain.doFilter(request, response);
        } finally {
            Caller.leave();
            MDC.remove("request");
        }
    }

    /** 数据库不答话时，错误页也要答得出：那时不知道是谁。 */
    private Optional<Caller> caller(HttpServletRequest request) {
        try {
            return identify(request);
        } catch (DataAccessException | TransactionException gone) {
            if (request.getDispatcherType() == DispatcherType.ERROR) return Optional.empty();
            throw gone;
        }
    }

    private Optional<Caller> identify(HttpServletRequest request) {
        // 谁来看都一样；答问卷的不能知道是谁
        if (PublicPages.serves(request) || RespondentPages.serves(request)) return Optional.empty();
        String authorization = request.getHeader("Authorization");
        // 令牌只认接口：页面上的事（改口令、设第二因素、另发令牌）要本人在场
        if (authorization != null && authorization.startsWith("Bearer ")) {
            if (!request.getRequestURI().startsWith("/api/")) return Optional.empty();
            return tokens.identify(authorization.substring("Bearer ".length()).strip());
        }
        return SessionCookie.read(request).flatMap(sessions::identify);
    }
}
