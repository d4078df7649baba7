package org.zhunsheng.server.web;

import jakarta.servlet.http.HttpServletRequest;

/** 公开的页面：谁来看都一样，可以缓存。所以不认人，不看 Cookie，不要页面令牌。 */
public final class PublicPages {

    public static final String PATH = "/public";

    private PublicPages() {}

    public static boolean serves(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.equals(PATH) || path.startsWith(PATH + "/");
    }
}
