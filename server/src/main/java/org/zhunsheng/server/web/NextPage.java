package org.zhunsheng.server.web;

import org.jspecify.annotations.Nullable;

/** 登录、确认之后回到哪一页：只认本系统里的路径，别的（别的网站、协议、反斜线）一律回首页。 */
public final class NextPage {

    private NextPage() {}

    public static String safe(@Nullable String next, String otherwise) {
        boolean ours =
                next != null && next.matches("/(?![/\\\\])[\\x21-\\x7e&&[^\\\\]]*") && !next.startsWith("/sign-");
        return ours && next != null ? next : otherwise;
    }
}
