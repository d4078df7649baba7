package org.zhunsheng.server.account;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhunsheng.server.access.Permission;
import org.zhunsheng.server.access.Requires;

/** 替别人恢复登录的页面：口令、第二因素、锁、会话、统一认证。 */
@Controller
class CredentialController {

    private final AccountCredentials credentials;
    private final Identities identities;
    private final AccountPage pages;
    private final AccountErrors errors;

    CredentialController(
            AccountCredentials credentials, Identities identities, AccountPage pages, AccountErrors errors) {
        this.credentials = credentials;
        this.identities = identities;
        this.pages = pages;
        this.errors = errors;
    }

    @GetMapping("/accounts/{account}/credentials")
    @Requires(
            value = {Permission.ACCOUNT_WRITE, Permission.ACCOUNT_UNLOCK, Permission.SESSION_END},
            fresh = true)
    String show(@PathVariable long account, Model page) {
        pages.fill(account, page);
        if (!page.containsAttribute("typed")) page.addAttribute("typed", Map.of("issuer", "", "subject", ""));
        return "account-credentials";
    }

    @PostMapping("/accounts/{account}/password")
    @Requires(value = Permission.ACCOUNT_WRITE, fresh = true)
    String resetPassword(@PathVariable long account, Model page) {
        page.addAttribute("created", credentials.reset(account));
        page.addAttribute("reset", true);
        return "account-password";
    }

    @PostMapping("/accounts/{account}/factor/remove")
    @Requires(value = Permission.ACCOUNT_UNLOCK, fresh = true)
    String removeFactor(@PathVariable long account) {
        credentials.removeFactor(account);
        return back(account);
    }

    @PostMapping("/accounts/{account}/unlock")
    @Requires(Permission.ACCOUNT_UNLOCK)
    String unlock(@PathVariable long account) {
        credentials.unlock(account);
        return back(account);
    }

    @PostMapping("/accounts/{account}/sessions/end")
    @Requires(Permission.SESSION_END)
    String endSessions(@PathVariable long account) {
        credentials.endSessions(account);
        return back(account);
    }

    @PostMapping("/accounts/{account}/identities")
    @Requires(value = Permission.ACCOUNT_WRITE, fresh = true)
    String link(
            @PathVariable long account,
            @RequestParam String issuer,
            @RequestParam String subject,
            HttpServletResponse response,
            Model page) {
        try {
            identities.link(account, issuer, subject);
            return back(account);
        } catch (Wrong wrong) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            page.addAttribute("broken", errors.of(wrong));
            page.addAttribute("wrongs", errors.byField(wrong));
            page.addAttribute("typed", Map.of("issuer", issuer, "subject", subject));
            return show(account, page);
        }
    }

    @PostMapping("/accounts/{account}/identities/remove")
    @Requires(value = Permission.ACCOUNT_WRITE, fresh = true)
    String unlink(@PathVariable long account, @RequestParam String issuer, @RequestParam String subject) {
        identities.unlink(account, issuer, subject);
        return back(account);
    }

    private static String back(long account) {
        return "redirect:/accounts/" + account + "/credentials?changed";
    }
}
