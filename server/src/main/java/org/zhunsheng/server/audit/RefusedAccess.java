package org.zhunsheng.server.audit;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhunsheng.server.access.Caller;
import org.zhunsheng.server.access.Post;
import org.zhunsheng.server.web.Refusable;
import org.zhunsheng.server.web.RefusalListener;
import org.zhunsheng.server.web.ServiceProblem;

/** 登录了的人越权的请求，都记下来。没有登录的不记：谁都能发来任意多个。 */
@Component
class RefusedAccess implements RefusalListener {

    private final Audit audit;

    RefusedAccess(Audit audit) {
        this.audit = audit;
    }

    @Override
    public void refused(Refusable problem, HttpServletRequest request) {
        if (problem != ServiceProblem.NOT_ALLOWED || !Caller.current().signedIn()) return;
        audit.refused(
                Act.ACCESS_REFUSED, home(), "", Map.of("method", request.getMethod(), "path", request.getRequestURI()));
    }

    /** 记在此人任职的机构名下，那里的审计看得见。 */
    private static String home() {
        return Caller.current().posts().stream().map(Post::place).findFirst().orElse(Audit.EVERYWHERE);
    }
}
