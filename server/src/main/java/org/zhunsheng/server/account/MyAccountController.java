package org.zhunsheng.server.account;

import io.nayuki.qrcodegen.QrCode;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.codec.binary.Base32;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhunsheng.server.access.Caller;
import org.zhunsheng.server.access.Restriction;
import org.zhunsheng.server.access.SignedIn;
import org.zhunsheng.server.web.Squares;

/** 我的帐号：口令、第二因素、会话。 */
@Controller
class MyAccountController {

    private final MyAccount account;
    private final MyEmail email;
    private final AccountErrors errors;
    private final Credentials credentials;
    private final Confirmation confirmation;
    private final Policies policies;
    private final PasswordWords words;

    MyAccountController(
            MyAccount account,
            MyEmail email,
            AccountErrors errors,
            Credentials credentials,
            Confirmation confirmation,
            Policies policies,
            PasswordWords words) {
        this.account = account;
        this.email = email;
        this.errors = errors;
        this.credentials = credentials;
        this.confirmation = confirmation;
        this.policies = policies;
        this.words = words;
    }

    @GetMapping("/my-account")
    @SignedIn(until = Restriction.SECURE_ACCOUNT)
    String show(Model page) {
        page.addAttribute("mine", account.show());
        if (!page.containsAttribute("email")) page.addAttribute("email", email.show());
        page.addAttribute("profile", policies.profile().code());
        page.addAttribute("restricted", Caller.current().restriction() != Restriction.NONE);
        return "my-account";
    }

    @PostMapping("/my-account/password")
    @SignedIn(until = Restriction.SECURE_ACCOUNT)
    String changePassword(
            @RequestParam String old,
            @RequestParam String wanted,
            @RequestParam String again,
            HttpServletResponse response,
            Model page) {
        List<PasswordRules.Rule> broken = wanted.equals(again)
                ? confirmation.changePassword(old, wanted)
                : List.of(PasswordRules.Rule.NOT_THE_SAME);
        if (broken.isEmpty()) return "redirect:/my-account?changed";
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        page.addAttribute("broken", broken.stream().map(this::error).toList());
        return show(page);
    }

    private Map<String, String> error(PasswordRules.Rule rule) {
        String field = rule == PasswordRules.Rule.OLD_WRONG ? "#old" : "#wanted";
        return Map.of("href", field, "subject", "", "sentence", words.of(rule), "remedy", "", "code", "");
    }

    @PostMapping("/my-account/email")
    @SignedIn
    String changeEmail(@RequestParam("email") String typed, HttpServletResponse response, Model page) {
        try {
            email.change(typed);
            return "redirect:/my-account?changed";
        } catch (Wrong wrong) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            page.addAttribute("broken", errors.of(wrong));
            page.addAttribute("wrongs", errors.byField(wrong));
            page.addAttribute("email", typed);
            return show(page);
        }
    }

    /** 开始设第二因素。 */
    @PostMapping("/my-account/factor/begin")
    @SignedIn(until = Restriction.SECURE_ACCOUNT)
    String beginFactor() {
        credentials.proposeFactor();
        return "redirect:/my-account/factor";
    }

    /** 设第二因素的页面：二维码与密钥；还没有开始的、已经设好的，回我的帐号。 */
    @GetMapping("/my-account/factor")
    @SignedIn(until = Restriction.SECURE_ACCOUNT)
    String factor(Model page) {
        Optional<byte[]> proposed = credentials.proposedFactor();
        if (proposed.isEmpty()) return "redirect:/my-account";
        String secret = new Base32().encodeToString(proposed.get()).replace("=", "");
        String login = URLEncoder.encode(Caller.current().login(), StandardCharsets.UTF_8);
        String address = "otpauth://totp/Zhunsheng:" + login + "?secret=" + secret + "&issuer=Zhunsheng";
        page.addAttribute("secret", secret.replaceAll("(.{4})(?=.)", "$1 "));
        page.addAttribute("picture", Squares.of(QrCode.encodeText(address, QrCode.Ecc.MEDIUM)));
        return "factor";
    }

    @PostMapping("/my-account/factor")
    @SignedIn(until = Restriction.SECURE_ACCOUNT)
    String confirmFactor(@RequestParam String code, HttpServletResponse response, Model page) {
        Optional<List<String>> codes = credentials.confirmFactor(code);
        if (codes.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            page.addAttribute("wrong", true);
            return factor(page);
        }
        account.renew(response);
        page.addAttribute("codes", codes.get());
        return "recovery-codes";
    }

    @PostMapping("/my-account/factor/remove")
    @SignedIn(fresh = true)
    String removeFactor() {
        credentials.removeFactor();
        return "redirect:/my-account?changed";
    }

    @PostMapping("/my-account/sessions/{session}/end")
    @SignedIn
    String endSession(@PathVariable long session) {
        account.endSession(session);
        return "redirect:/my-account#sessions";
    }

    @PostMapping("/my-account/tokens")
    @SignedIn(fresh = true)
    String addToken(
            @RequestParam String name,
            @RequestParam(defaultValue = "90") int days,
            @RequestParam List<String> permissions,
            Model page) {
        page.addAttribute("token", account.addToken(name, days, permissions));
        return show(page);
    }

    @PostMapping("/my-account/tokens/{token}/revoke")
    @SignedIn
    String revokeToken(@PathVariable long token) {
        account.revokeToken(token);
        return "redirect:/my-account#tokens";
    }
}
