package org.zhunsheng.server.oidc;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.zhunsheng.server.key.Keys;

/**
 * 去统一认证之前记下的，回来时要对上；在对方浏览器的 Cookie 里，加密并防改，服务器不必记。十分钟之内、只用一次。
 */
@Component
public class Handshake {

    private static final String COOKIE = "__Host-sign-on";
    private static final Duration VALID = Duration.ofMinutes(10);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Keys keys;
    private final Clock clock;

    Handshake(Keys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * 记下的各项。
     *
     * @param verifier PKCE 的原文，只在换令牌时出示
     * @param next 登录之后去哪一页
     */
    public record Started(String state, String nonce, String verifier, Instant at, String next) {}

    public Started start(String next, HttpServletResponse response) {
        Started started = new Started(random(), random(), random(), clock.instant(), next);
        String plain = String.join(
                "\n",
                started.state(),
                started.nonce(),
                started.verifier(),
                started.at().toString(),
                next);
        byte[] sealed = keys.encrypt("oidc", plain.getBytes(StandardCharsets.UTF_8), COOKIE);
        write(response, Base64.getUrlEncoder().withoutPadding().encodeToString(sealed), VALID);
        return started;
    }

    /** 取出并用掉；没有、过期、被改过的没有。 */
    public Optional<Started> finish(HttpServletRequest request, HttpServletResponse response) {
        Cookie[] cookies = request.getCookies();
        if (cookies == null) return Optional.empty();
        for (Cookie cookie : cookies)
            if (cookie.getName().equals(COOKIE)) {
                write(response, "", Duration.ZERO);
                return open(cookie.getValue())
                        .filter(one -> one.at().plus(VALID).isAfter(clock.instant()));
            }
        return Optional.empty();
    }

    private Optional<Started> open(String sealed) {
        try {
            byte[] plain = keys.decrypt("oidc", Base64.getUrlDecoder().decode(sealed), COOKIE);
            String[] parts = new String(plain, StandardCharsets.UTF_8).split("\n", 5);
            return Optional.of(new Started(parts[0], parts[1], parts[2], Instant.parse(parts[3]), parts[4]));
        } catch (IllegalStateException | IllegalArgumentException | ArrayIndexOutOfBoundsException tampered) {
            return Optional.empty();
        }
    }

    private static void write(HttpServletResponse response, String value, Duration age) {
        ResponseCookie cookie = ResponseCookie.from(COOKIE, value)
                .path("/")
                .secure(true)
                .httpOnly(true)
                .sameSite("Lax")
                .maxAge(age)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    private static String random() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
