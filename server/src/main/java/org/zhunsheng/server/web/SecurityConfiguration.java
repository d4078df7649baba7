package org.zhunsheng.server.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;

/**
 * 框架只管页面令牌（CSRF）与请求的形状；认人在 {@code SessionFilter}，规则在 {@code EntryRules}。
 * 检核页、公开的页面、答问卷的页面没有会话、什么也不留，不用令牌：{@link SameOrigin} 已经挡住别的网站。出示访问令牌的程序也不用。
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    SecurityFilterChain security(HttpSecurity http) {
        CookieCsrfTokenRepository cookies = new CookieCsrfTokenRepository();
        cookies.setCookieName("__Host-csrf");
        cookies.setCookieCustomizer(
                cookie -> cookie.path("/").secure(true).httpOnly(true).sameSite("Lax"));
        return http.csrf(csrf ->
                        csrf.csrfTokenRepository(cookies).ignoringRequestMatchers(SecurityConfiguration::needsNoToken))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .anonymous(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .exceptionHandling(refused -> refused.accessDeniedHandler((request, response, denied) ->
                        response.sendError(ServiceProblem.CSRF.status(), ServiceProblem.CSRF.name())))
                .build();
    }

    private static boolean needsNoToken(HttpServletRequest request) {
        String authorization = request.getHeader("Authorization");
        boolean program = authorization != null && authorization.startsWith("Bearer ");
        return program
                || PublicPages.serves(request)
                || RespondentPages.serves(request)
                || request.getRequestURI().matches("/(check|check/row|review|report|reports|download)");
    }
}
