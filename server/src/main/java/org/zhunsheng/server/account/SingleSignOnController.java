package org.zhunsheng.server.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.zhunsheng.server.access.Open;
import org.zhunsheng.server.oidc.Handshake;
import org.zhunsheng.server.oidc.Identity;
import org.zhunsheng.server.oidc.OidcProblem;
import org.zhunsheng.server.oidc.Provider;
import org.zhunsheng.server.web.NextPage;
import org.zhunsheng.server.web.Refused;

/** 统一认证：去，回。 */
@Controller
class SingleSignOnController {

    private final Provider provider;
    private final Handshake handshake;
    private final SingleSignOn signOn;

    SingleSignOnController(Provider provider, Handshake handshake, SingleSignOn signOn) {
        this.provider = provider;
        this.handshake = handshake;
        this.signOn = signOn;
    }

    /** {@code again}：要那边重新问一遍口令，用来确认身份。 */
    @GetMapping("/sign-in/oidc")
    @Open
    String go(
            @RequestParam(required = false) @Nullable String next,
            @RequestParam(defaultValue = "false") boolean again,
            HttpServletResponse response) {
        if (!provider.enabled()) throw new Refused(OidcProblem.OFF);
        Handshake.Started started = handshake.start(NextPage.safe(next, "/tasks"), response);
        return "redirect:" + provider.authorize(started, back(), again);
    }

    @GetMapping("/sign-in/oidc/back")
    @Open
    String back(
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String code,
            @RequestHeader(name = "User-Agent", defaultValue = "") String agent,
            HttpServletRequest request,
            HttpServletResponse response,
            Model page) {
        Handshake.Started started = handshake
                .finish(request, response)
                .filter(one -> same(one.state(), state) && !code.isEmpty())
                .orElseThrow(() -> new Refused(OidcProblem.REFUSED));
        Identity identity = provider.exchange(code, started, back());
        Optional<String> token = signOn.signIn(identity, agent);
        if (token.isEmpty()) return unknown(identity, response, page);
        SessionCookie.set(response, token.get());
        return "redirect:" + NextPage.safe(started.next(), "/tasks");
    }

    private static String unknown(Identity identity, HttpServletResponse response, Model page) {
        response.setStatus(HttpStatus.FORBIDDEN.value());
        page.addAttribute("identity", identity);
        return "unknown-identity";
    }

    private URI back() {
        return provider.back(
                ServletUriComponentsBuilder.fromCurrentContextPath().toUriString());
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
