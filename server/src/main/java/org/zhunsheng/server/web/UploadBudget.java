package org.zhunsheng.server.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** 上传的内容只在内存里，从不落盘；同时在内存里的总量有限，多出来的请稍后再来。 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
class UploadBudget extends OncePerRequestFilter {

    /** 一次请求，字节；另有一份余量给表单的其余部分。 */
    static final long REQUEST = 97L << 20;

    private static final long TOTAL = 2 * REQUEST;
    private static final long SMALL = 4096;

    private final AtomicLong used = new AtomicLong();

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long length = request.getContentLengthLong();
        if (length > REQUEST) {
            refuse(response, ServiceProblem.REQUEST_TOO_LARGE);
            return;
        }
        boolean body = request.getMethod().equals("POST");
        long need = !body ? 0 : length < 0 ? REQUEST : length + SMALL;
        if (used.addAndGet(need) > TOTAL) {
            used.addAndGet(-need);
            refuse(response, ServiceProblem.BUSY);
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            used.addAndGet(-need);
        }
    }

    private static void refuse(HttpServletResponse response, ServiceProblem problem) throws IOException {
        if (problem == ServiceProblem.BUSY) response.setHeader("Retry-After", "3");
        response.sendError(problem.status(), problem.name());
    }
}
