package org.zhunsheng.server.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.zhunsheng.server.web.Refused;
import org.zhunsheng.server.web.ServiceProblem;

/** 每个入口先过规则：没有写规则的一律不许（构建时的测试先会失败）。 */
@Component
class EntryRules implements HandlerInterceptor {

    private final Access access;

    EntryRules(Access access) {
        this.access = access;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod method)) return true; // 静态文件
        Requires requires = method.getMethodAnnotation(Requires.class);
        SignedIn signedIn = method.getMethodAnnotation(SignedIn.class);
        if (requires != null) {
            access.requireSignedIn(Restriction.NONE);
            access.requireAny(requires.value());
            if (requires.fresh()) access.requireFresh();
        } else if (signedIn != null) {
            access.requireSignedIn(signedIn.until());
            if (signedIn.fresh()) access.requireFresh();
        } else if (!isOpen(method)) {
            throw new Refused(ServiceProblem.NOT_ALLOWED);
        }
        return true;
    }

    static boolean isRuled(HandlerMethod method) {
        return method.hasMethodAnnotation(Requires.class)
                || method.hasMethodAnnotation(SignedIn.class)
                || isOpen(method);
    }

    static boolean isOpen(HandlerMethod method) {
        Class<?> type = method.getBeanType();
        return method.hasMethodAnnotation(Open.class)
                || type.isAnnotationPresent(Open.class)
                || ErrorController.class.isAssignableFrom(type)
                || type.getPackageName().startsWith("org.springdoc."); // 接口的描述
    }
}
