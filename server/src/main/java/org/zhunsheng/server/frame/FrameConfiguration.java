package org.zhunsheng.server.frame;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.zhunsheng.server.access.Caller;
import org.zhunsheng.server.account.Cast;
import org.zhunsheng.server.web.Languages;
import org.zhunsheng.server.web.PublicPages;
import org.zhunsheng.text.Language;

/** 每个页面先有框架（被拒绝的页面也有），再过入口的规则。 */
@Configuration(proxyBeanMethods = false)
class FrameConfiguration implements WebMvcConfigurer {

    private final List<HandlerInterceptor> rules;
    private final Cast cast;

    FrameConfiguration(List<HandlerInterceptor> rules, Cast cast) {
        this.rules = rules;
        this.cast = cast;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new HandlerInterceptor() {
            @Override
            public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
                String query = request.getQueryString();
                request.setAttribute("frame", Frame.of(Caller.current(), request.getRequestURI()));
                request.setAttribute("here", request.getRequestURI() + (query == null ? "" : "?" + query));
                request.setAttribute("lang", Languages.of(request) == Language.EN ? "en" : "zh");
                request.setAttribute("published", PublicPages.serves(request));
                request.setAttribute("demonstration", cast.demonstrated());
                request.setAttribute("loading", cast.loading());
                request.setAttribute("checking", handler instanceof HandlerMethod method && isChecking(method));
                return true;
            }
        });
        rules.forEach(registry::addInterceptor);
    }

    /** 检核页什么也不留，页尾这样说；别的页面不能这样说。 */
    private static boolean isChecking(HandlerMethod method) {
        return method.getBeanType().getPackageName().endsWith(".checking");
    }
}
