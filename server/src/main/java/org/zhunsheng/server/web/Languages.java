package org.zhunsheng.server.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;
import org.zhunsheng.text.Language;

/** 页面的语言：按钮或链接指定的，其次页面带着的，再次登录的人选过的（Cookie），再次浏览器的；都没有则为中文。检核页、公开的页面、答问卷的页面不用 Cookie。 */
@Component("localeResolver")
public class Languages extends AcceptHeaderLocaleResolver {

    /** 登录的人选过的语言。 */
    public static final String COOKIE = "__Host-language";

    public static Language of(HttpServletRequest request) {
        for (String parameter : new String[] {"to", "lang"}) {
            String named = parameter(request, parameter);
            if (named != null) return named.equals("en") ? Language.EN : Language.ZH;
        }
        String chosen = chosen(request);
        if (chosen != null) return chosen.equals("en") ? Language.EN : Language.ZH;
        String accepted = request.getHeader("Accept-Language");
        return accepted != null && accepted.startsWith("en") ? Language.EN : Language.ZH;
    }

    private static @Nullable String chosen(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies == null || PublicPages.serves(request) || RespondentPages.serves(request)) return null;
        for (Cookie cookie : cookies) if (cookie.getName().equals(COOKIE)) return cookie.getValue();
        return null;
    }

    /** 文件过大时参数读不出来，此时看网址。 */
    private static @Nullable String parameter(HttpServletRequest request, String name) {
        String query = request.getQueryString();
        if (query != null && query.matches("(.*&)?" + name + "=en(&.*)?")) return "en";
        if (query != null && query.matches("(.*&)?" + name + "=zh(&.*)?")) return "zh";
        try {
            return request.getParameter(name);
        } catch (RuntimeException unreadable) {
            return null;
        }
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return of(request) == Language.EN ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
    }
}
