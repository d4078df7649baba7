package org.zhunsheng.server.disclosure;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.HandlerInterceptor;
import org.zhunsheng.server.file.ContentFolder;
import org.zhunsheng.server.web.Languages;
import org.zhunsheng.server.web.PublicPages;
import org.zhunsheng.text.Language;

/**
 * 公开的页面谁来看都一样：谁都可以存，用之前来问一声，没有变过就答 304，所以撤下的立刻到处都撤下。什么时候变过，看公开的最后一次变化。
 */
@Component
class PublicCaching implements HandlerInterceptor {

    private final PublicForms forms;
    private final RenderedPages rendered;

    /** 程序换过、重新启动过的，页面的样子可能变了：以前存的不再算数。 */
    private final Instant started = Instant.now();

    PublicCaching(PublicForms forms, RenderedPages rendered) {
        this.forms = forms;
        this.rendered = rendered;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (!PublicPages.serves(request)) return true;
        language(request);
        boolean reads = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        if (!reads) return true;
        response.setHeader("Cache-Control", "public, no-cache");
        response.setHeader("Vary", "Accept-Language");
        String etag = etag(request);
        return !new ServletWebRequest(request, response).checkNotModified(etag) && !rendered.answer(etag, response);
    }

    private String etag(HttpServletRequest request) {
        String state = started.toString()
                + '\n'
                + forms.changed()
                + '\n'
                + request.getAttribute("demonstration")
                + request.getAttribute("loading")
                + '\n'
                + Languages.of(request)
                + '\n'
                + request.getRequestURI()
                + '\n'
                + request.getQueryString();
        byte[] hash = ContentFolder.hash(state.getBytes(StandardCharsets.UTF_8));
        return "\"" + HexFormat.of().formatHex(hash, 0, 16) + "\"";
    }

    /** 指定过语言的，里面的链接也带着；另一种语言的同一页在哪里。 */
    private static void language(HttpServletRequest request) {
        String query = request.getQueryString() == null ? "" : request.getQueryString();
        String rest = query.replaceAll("(^|&)lang=[^&]*", "").replaceAll("^&", "");
        String other = "lang=" + (Languages.of(request) == Language.EN ? "zh" : "en");
        boolean said = query.matches("(.*&)?lang=(zh|en)(&.*)?");
        String lang = Languages.of(request) == Language.EN ? "lang=en" : "lang=zh";
        request.setAttribute("translated", request.getRequestURI() + "?" + (rest.isEmpty() ? "" : rest + "&") + other);
        request.setAttribute("asked", said ? lang.substring("lang=".length()) : "");
        request.setAttribute("tail", said ? "?" + lang : "");
        request.setAttribute("more", said ? "&" + lang : "");
    }
}
