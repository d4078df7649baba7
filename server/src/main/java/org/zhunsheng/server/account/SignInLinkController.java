package org.zhunsheng.server.account;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhunsheng.server.access.Open;
import org.zhunsheng.server.access.SignedIn;
import org.zhunsheng.server.web.NextPage;
import org.zhunsheng.server.web.Refused;
import org.zhunsheng.server.web.ServiceProblem;

/** 演示系统的登录链接与换角色；别的系统里如同没有这几页。 */
@Controller
class SignInLinkController {

    private static final String FIRST = "/tasks";

    private final SignInLinks links;
    private final Cast cast;

    SignInLinkController(SignInLinks links, Cast cast) {
        this.links = links;
        this.cast = cast;
    }

    /** 打开链接不等于用掉它：别的程序会预先打开，人按了才算。 */
    @GetMapping("/sign-in/link")
    @Open
    String link(@RequestParam(defaultValue = "") String token, Model page) {
        demonstrated();
        page.addAttribute("token", token);
        return "sign-in-link";
    }

    @PostMapping("/sign-in/link")
    @Open
    String redeem(
            @RequestParam String token,
            @RequestHeader(name = "User-Agent", defaultValue = "") String agent,
            HttpServletResponse response,
            Model page) {
        demonstrated();
        Optional<String> session = links.redeem(token, agent);
        if (session.isPresent()) {
            SessionCookie.set(response, session.get());
            return "redirect:" + FIRST;
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        page.addAttribute("wrong", true);
        return "sign-in-link";
    }

    @GetMapping("/demonstration")
    @SignedIn
    String members(Model page) {
        page.addAttribute("members", known());
        return "demonstration";
    }

    /** 换成另一个角色；换成自己就是重新确认身份，回到原来那一页。 */
    @PostMapping("/demonstration")
    @SignedIn
    String become(
            @RequestParam long account,
            @RequestParam(required = false) @Nullable String next,
            @RequestHeader(name = "User-Agent", defaultValue = "") String agent,
            HttpServletResponse response) {
        demonstrated();
        SessionCookie.set(response, links.become(account, agent));
        return "redirect:" + NextPage.safe(next, FIRST);
    }

    private List<CastStore.Member> known() {
        demonstrated();
        List<CastStore.Member> members = links.members();
        if (members.isEmpty()) throw new Refused(ServiceProblem.NOT_FOUND);
        return members;
    }

    private void demonstrated() {
        if (!cast.demonstrated()) throw new Refused(ServiceProblem.NOT_FOUND);
    }
}
