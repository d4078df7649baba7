package org.zhunsheng.server.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;
import org.zhunsheng.server.access.Caller;
import org.zhunsheng.server.web.ServiceProblem;

/**
 * 幂等键：程序重发同一个请求（网络断了，不知道做成没有），只做一次，得到同样的回答。
 * 同一个键用在不同的请求上，422；那一次还没有做完，409。上传文件不用它：同样的内容本来就只存一份。
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class IdempotencyFilter extends OncePerRequestFilter {

    private static final Set<String> WRITING = Set.of("POST", "PUT", "PATCH", "DELETE");
    private static final int LONGEST_BODY = 1 << 20;

    private final IdempotencyStore store;

    IdempotencyFilter(IdempotencyStore store) {
        this.store = store;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getHeader("Idempotency-Key") == null
                || !WRITING.contains(request.getMethod())
                || !request.getRequestURI().startsWith("/api/")
                || String.valueOf(request.getContentType()).startsWith("multipart/")
                || !Caller.current().signedIn();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String key = request.getHeader("Idempotency-Key");
        if (!key.matches("[\\x21-\\x7e]{1,200}") || request.getContentLengthLong() > LONGEST_BODY) {
            response.sendError(ServiceProblem.WRONG_REQUEST.status(), ServiceProblem.WRONG_REQUEST.name());
            return;
        }
        RepeatableRequest repeatable = new RepeatableRequest(request, LONGEST_BODY);
        byte[] hash = hash(request, repeatable.content());
        long account = Caller.current().id();
        Optional<IdempotencyStore.Used> used = store.claim(account, key, hash);
        if (used.isPresent()) repeat(used.get(), hash, response);
        else first(account, key, repeatable, response, chain);
    }

    private void first(
            long account, String key, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ContentCachingResponseWrapper kept = new ContentCachingResponseWrapper(response);
        boolean done = false;
        try {
            chain.doFilter(request, kept);
            done = kept.getStatus() < 500;
        } finally {
            if (done)
                store.complete(
                        account,
                        key,
                        kept.getStatus(),
                        new String(kept.getContentAsByteArray(), StandardCharsets.UTF_8));
            else store.release(account, key);
            kept.copyBodyToResponse();
        }
    }

    private static void repeat(IdempotencyStore.Used used, byte[] hash, HttpServletResponse response)
            throws IOException {
        if (!MessageDigest.isEqual(used.requestHash(), hash)) {
            response.sendError(ServiceProblem.KEY_REUSED.status(), ServiceProblem.KEY_REUSED.name());
            return;
        }
        if (used.status() == null) {
            response.sendError(ServiceProblem.STILL_RUNNING.status(), ServiceProblem.STILL_RUNNING.name());
            return;
        }
        response.setStatus(used.status());
        response.setContentType(used.status() < 400 ? "application/json" : "application/problem+json");
        response.setHeader("Idempotency-Replayed", "true");
        response.getOutputStream().write(String.valueOf(used.answer()).getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] hash(HttpServletRequest request, byte[] content) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            sha.update((request.getMethod() + " " + request.getRequestURI() + "?" + request.getQueryString() + "\n")
                    .getBytes(StandardCharsets.UTF_8));
            return sha.digest(content);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
