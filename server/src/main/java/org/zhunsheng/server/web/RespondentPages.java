package org.zhunsheng.server.web;

import jakarta.servlet.http.HttpServletRequest;

/**
 * 答问卷的页面：凭一次性的凭据，不认人，不看 Cookie，不要页面令牌（凭据在表单里，{@link SameOrigin} 挡住别的网站）。
 * 凭据在网址里的只有打开的那一下，来路只说到本站，不说是哪一页。
 */
public final class RespondentPages {

    public static final String PATH = "/s";

    private RespondentPages() {}

    public static boolean serves(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.equals(PATH) || path.startsWith(PATH + "/");
    }
}
