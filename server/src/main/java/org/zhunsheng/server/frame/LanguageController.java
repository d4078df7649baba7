package org.zhunsheng.server.frame;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhunsheng.server.access.Open;
import org.zhunsheng.server.web.Languages;
import org.zhunsheng.server.web.NextPage;

/** 登录的人换语言：记在 Cookie 里，回到原来的页面。 */
@Controller
class LanguageController {

    @PostMapping("/language")
    @Open
    String choose(
            @RequestParam String choice,
            @RequestParam(required = false) @Nullable String next,
            HttpServletResponse response) {
        ResponseCookie cookie = ResponseCookie.from(Languages.COOKIE, choice.equals("en") ? "en" : "zh")
                .path("/")
                .secure(true)
                .httpOnly(true)
                .sameSite("Lax")
                .maxAge(Duration.ofDays(365))
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
        return "redirect:" + NextPage.safe(next, "/tasks");
    }
}
