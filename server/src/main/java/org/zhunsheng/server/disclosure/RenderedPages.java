package org.zhunsheng.server.disclosure;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;
import org.zhunsheng.server.web.PublicPages;

/**
 * 公开的页面排好的样子，留一些在内存里：没有变过的同一页不再查、不再排，看的人再多也不耽误填报的人。以标识（ETag）为名，
 * 公开、撤下了什么，标识就都换了，旧的再也用不上。
 */
@Component
class RenderedPages extends OncePerRequestFilter {

    /** 清单、单位、项目、一张表。文件与开放数据本来就是写好的，有的很长，不经过这里。 */
    private static final Pattern PAGE =
            Pattern.compile(Pattern.quote(PublicPages.PATH) + "(/(units/|projects/)?[0-9]{1,18})?");

    private static final long MOST_BYTES = 32L << 20;
    private static final int LARGEST = 256 << 10;

    private final Cache<String, Rendered> pages = Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES)
            .weigher((String etag, Rendered page) -> page.content().length)
            .build();

    private record Rendered(String type, byte[] content) {}

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("GET")
                || !PAGE.matcher(request.getRequestURI()).matches();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ContentCachingResponseWrapper kept = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, kept);
        String etag = kept.getHeader("ETag");
        String type = kept.getContentType();
        boolean page = kept.getStatus() == HttpStatus.OK.value() && type != null && type.startsWith("text/html");
        if (page && etag != null && kept.getContentSize() <= LARGEST)
            pages.asMap().putIfAbsent(etag, new Rendered(type, kept.getContentAsByteArray()));
        kept.copyBodyToResponse();
    }

    /** 有这一页的，答了；没有的为否。 */
    boolean answer(String etag, HttpServletResponse response) throws IOException {
        Rendered page = pages.getIfPresent(etag);
        if (page == null) return false;
        response.setContentType(page.type());
        response.getOutputStream().write(page.content());
        return true;
    }
}
