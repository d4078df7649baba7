package org.zhunsheng.server.account;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhunsheng.server.access.Caller;
import org.zhunsheng.server.access.Permission;
import org.zhunsheng.server.access.Requires;

/** 管理帐号的页面：清单、新建、一个帐号、改。 */
@Controller
class AccountsController {

    private static final int PAGE = 50;

    private final Accounts accounts;
    private final AccountPage pages;
    private final AccountErrors errors;

    AccountsController(Accounts accounts, AccountPage pages, AccountErrors errors) {
        this.accounts = accounts;
        this.pages = pages;
        this.errors = errors;
    }

    @GetMapping("/accounts")
    @Requires(Permission.ACCOUNT_READ)
    String list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(required = false) @Nullable Long organization,
            @RequestParam(required = false) @Nullable Long after,
            Model page) {
        AccountSearch search = new AccountSearch(q, state, organization, after);
        List<AccountStore.Line> found = accounts.list(search, PAGE + 1);
        page.addAttribute("q", q);
        page.addAttribute("state", state);
        page.addAttribute("mayCreate", Caller.current().has(Permission.ACCOUNT_WRITE));
        page.addAttribute(
                "within", organization == null ? null : accounts.place(organization, Permission.ACCOUNT_READ));
        page.addAttribute("lines", found.subList(0, Math.min(PAGE, found.size())));
        page.addAttribute("more", found.size() > PAGE ? found.get(PAGE - 1).id() : null);
        return "accounts";
    }

    @GetMapping("/accounts/new")
    @Requires(value = Permission.ACCOUNT_WRITE, fresh = true)
    String fresh(@RequestParam(required = false) @Nullable Long organization, Model page) {
        String place = organization == null
                ? ""
                : accounts.place(organization, Permission.ACCOUNT_WRITE).written();
        return form(new AccountForm("", "", "", place, false), page);
    }

    private String form(AccountForm form, Model page) {
        page.addAttribute("form", form);
        page.addAttribute("suggested", accounts.suggested(Permission.ACCOUNT_WRITE));
        return "account-form";
    }

    @PostMapping("/accounts")
    @Requires(value = Permission.ACCOUNT_WRITE, fresh = true)
    String create(AccountForm form, HttpServletResponse response, Model page) {
        try {
            page.addAttribute("created", accounts.create(form));
            return "account-password";
        } catch (Wrong wrong) {
            return again(wrong, form, response, page);
        }
    }

    private String again(Wrong wrong, AccountForm form, HttpServletResponse response, Model page) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        page.addAttribute("broken", errors.of(wrong));
        page.addAttribute("wrongs", errors.byField(wrong));
        return form(form, page);
    }

    @GetMapping("/accounts/{account}")
    @Requires(Permission.ACCOUNT_READ)
    String show(@PathVariable long account, Model page) {
        pages.fill(account, page);
        return "account";
    }

    @GetMapping("/accounts/{account}/change")
    @Requires(Permission.ACCOUNT_WRITE)
    String change(@PathVariable long account, Model page) {
        AccountStore.Account known = accounts.find(account, Permission.ACCOUNT_WRITE);
        page.addAttribute("known", known);
        page.addAttribute("version", known.version());
        String place = accounts.placeOf(known).written();
        return form(new AccountForm(known.login(), known.name(), known.email(), place, false), page);
    }

    @PostMapping("/accounts/{account}/change")
    @Requires(Permission.ACCOUNT_WRITE)
    String change(
            @PathVariable long account,
            @RequestParam int version,
            AccountForm form,
            HttpServletResponse response,
            Model page) {
        try {
            accounts.change(account, form, version);
            return "redirect:/accounts/" + account + "?changed";
        } catch (Wrong wrong) {
            page.addAttribute("known", accounts.find(account, Permission.ACCOUNT_WRITE));
            page.addAttribute("version", version);
            return again(wrong, form, response, page);
        }
    }

    @PostMapping("/accounts/{account}/disable")
    @Requires(Permission.ACCOUNT_WRITE)
    String disable(@PathVariable long account, @RequestParam int version) {
        accounts.disable(account, version);
        return "redirect:/accounts/" + account + "?changed";
    }

    @PostMapping("/accounts/{account}/enable")
    @Requires(Permission.ACCOUNT_WRITE)
    String enable(@PathVariable long account, @RequestParam int version) {
        accounts.enable(account, version);
        return "redirect:/accounts/" + account + "?changed";
    }
}
