package org.zhunsheng.server.account;

import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhunsheng.server.access.Caller;
import org.zhunsheng.server.access.Open;
import org.zhunsheng.server.access.Restriction;
import org.zhunsheng.server.access.SignedIn;
import org.zhunsheng.server.oidc.Provider;
import org.zhunsheng.server.web.NextPage;

/** 登录、出示第二因素、要紧的操作之前再确认、退出。 */
@Controller
class SignInController {

    private static final String FIRST = "/tasks";

    private final SignIn signIn;
    private final Confirmation confirmation;
    private final Provider provider;

    SignInController(SignIn signIn, Confirmation confirmation, Provider provider) {
        this.signIn = signIn;
        this.confirmation = confirmation;
        this.provider = provider;
    }

    @GetMapping("/sign-in")
    @Open
    String form(@RequestParam(required = false) @Nullable String next, Model page) {
        if (Caller.current().signedIn()) return confirmOrGo(next);
        page.addAttribute("next", NextPage.safe(next, FIRST));
        page.addAttribute("provider", provider);
        return "sign-in";
    }

    private static String confirmOrGo(@Nullable String next) {
        String page = NextPage.safe(next, FIRST);
        return Caller.current().restriction() == Restriction.SECOND_FACTOR
                ? "redirect:/confirm?next=" + URLEncoder.encode(page, StandardCharsets.UTF_8)
                : "redirect:" + page;
    }

    @PostMapping("/sign-in")
    @Open
    String signIn(
            @RequestParam String login,
            @RequestParam String password,
            @RequestParam(required = false) @Nullable String next,
            @RequestHeader(name = "User-Agent", defaultValue = "") String agent,
            HttpServletResponse response,
            Model page) {
        Optional<String> token =
                password.length() > PasswordRules.LONGEST ? Optional.empty() : signIn.signIn(login, password, agent);
        if (token.isEmpty()) return again("sign-in", NextPage.safe(next, FIRST), login, response, page);
        SessionCookie.set(response, token.get());
        // 要不要第二因素由下一页自己知道：它会先转到出示的页面
        return "redirect:" + NextPage.safe(next, FIRST);
    }

    /** 再确认身份的页面；登录之后出示第二因素也在这里。 */
    @GetMapping("/confirm")
    @SignedIn(until = Restriction.SECOND_FACTOR)
    String confirm(@RequestParam(required = false) @Nullable String next, Model page) {
        page.addAttribute("next", NextPage.safe(next, FIRST));
        page.addAttribute("by", confirmation.by());
        page.addAttribute("account", Caller.current().id());
        page.addAttribute("provider", provider);
        return "confirm";
    }

    @PostMapping("/confirm")
    @SignedIn(until = Restriction.SECOND_FACTOR)
    String confirm(
            @RequestParam String proof,
            @RequestParam(required = false) @Nullable String next,
            HttpServletResponse response,
            Model page) {
        Optional<String> token = confirmation.confirm(proof);
        if (token.isEmpty()) {
            page.addAttribute("by", confirmation.by());
            page.addAttribute("account", Caller.current().id());
            return again("confirm", NextPage.safe(next, FIRST), "", response, page);
        }
        SessionCookie.set(response, token.get());
        return "redirect:" + NextPage.safe(next, FIRST);
    }

    @PostMapping("/sign-out")
    @Open
    String signOut(HttpServletResponse response) {
        confirmation.signOut();
        SessionCookie.clear(response);
        return "redirect:/sign-in";
    }

    private String again(String view, String next, String login, HttpServletResponse response, Model page) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        page.addAttribute("wrong", true);
        page.addAttribute("provider", provider);
        page.addAttribute("login", login);
        page.addAttribute("next", next);
        return view;
    }
}
