package org.zhunsheng.server.account;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.zhunsheng.server.access.Permission;
import org.zhunsheng.server.access.Requires;
import org.zhunsheng.server.access.Role;

/** 授权的页面：一个帐号眼下的角色，收回，授予。 */
@Controller
class GrantController {

    private final Grants grants;
    private final GrantCheck check;
    private final Accounts accounts;
    private final AccountPage pages;
    private final AccountErrors errors;
    private final Clock clock;

    GrantController(
            Grants grants, GrantCheck check, Accounts accounts, AccountPage pages, AccountErrors errors, Clock clock) {
        this.grants = grants;
        this.check = check;
        this.accounts = accounts;
        this.pages = pages;
        this.errors = errors;
        this.clock = clock;
    }

    @GetMapping("/accounts/{account}/roles")
    @Requires(value = Permission.ROLE_GRANT, fresh = true)
    String roles(@PathVariable long account, Model page) {
        String place =
                accounts.placeOf(accounts.find(account, Permission.ROLE_GRANT)).written();
        return form(account, new GrantForm("", place, "", ""), page);
    }

    private String form(long account, GrantForm form, Model page) {
        pages.fill(account, page);
        page.addAttribute("form", form);
        page.addAttribute("roles", grantable());
        page.addAttribute("suggested", accounts.suggested(Permission.ROLE_GRANT));
        return "account-roles";
    }

    private static List<String> grantable() {
        return Arrays.stream(Role.values())
                .filter(Role::grantable)
                .map(Role::code)
                .toList();
    }

    @PostMapping("/accounts/{account}/roles")
    @Requires(value = Permission.ROLE_GRANT, fresh = true)
    String grant(@PathVariable long account, GrantForm form, HttpServletResponse response, Model page) {
        try {
            GrantCheck.Wanted wanted = new GrantCheck.Wanted(
                    check.role(form.plain(form.role())),
                    grants.place(form.plain(form.organization())),
                    form.begins(clock.instant()),
                    form.ends());
            // 安装人到此为止：会话也结束了，不能再转到别的页
            return grants.grant(account, wanted).installerRetired()
                    ? "installed"
                    : "redirect:/accounts/" + account + "/roles?changed";
        } catch (Wrong wrong) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            page.addAttribute("broken", errors.of(wrong));
            page.addAttribute("wrongs", errors.byField(wrong));
            return form(account, form, page);
        }
    }

    @PostMapping("/grants/{grant}/revoke")
    @Requires(value = Permission.ROLE_GRANT, fresh = true)
    String revoke(@PathVariable long grant) {
        return "redirect:/accounts/" + grants.revoke(grant) + "/roles?changed";
    }
}
