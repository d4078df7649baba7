package org.zhunsheng.server.account;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/** 会话的 Cookie：只给本站、只经加密的连接（本机除外）、脚本读不到；浏览器关闭即忘。 */
final class SessionCookie {

    static final String NAME = "__Host-zhunsheng";

    private SessionCookie() {}

    static Optional<String> read(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies == null) return Optional.empty();
        for (Cookie cookie : cookies)
            if (cookie.getName().equals(NAME) && !cookie.getValue().isEmpty()) return Optional.of(cookie.getValue());
        return Optional.empty();
    }

    static void set(HttpServletResponse response, String token) {
        write(response, ResponseCookie.from(NAME, token));
    }

    static void clear(HttpServletResponse response) {
        write(response, ResponseCookie.from(NAME, "").maxAge(0));
    }

    private static void write(HttpServletResponse response, ResponseCookie.ResponseCookieBuilder cookie) {
        String value = cookie.path("/")
                .secure(true)
                .httpOnly(true)
                .sameSite("Lax")
                .build()
                .toString();
        response.addHeader(HttpHeaders.SET_COOKIE, value);
    }
}
