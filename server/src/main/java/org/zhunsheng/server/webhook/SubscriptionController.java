package org.zhunsheng.server.webhook;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhunsheng.server.access.Permission;
import org.zhunsheng.server.access.Requires;
import org.zhunsheng.server.event.EventType;
import org.zhunsheng.server.event.Events;
import org.zhunsheng.server.organization.Organization;
import org.zhunsheng.server.organization.Organizations;
import org.zhunsheng.server.web.ErrorLine;
import org.zhunsheng.server.web.Languages;
import org.zhunsheng.server.web.Refusable;
import org.zhunsheng.server.web.Refused;
import org.zhunsheng.server.web.ServiceProblem;

/** 订阅的几页：清单、设立与更改、一个订阅连同送的记录。 */
@Controller
@RequestMapping("/subscriptions")
class SubscriptionController {

    private static final int PAGE = 50;
    private static final String ONE = "/{id:\\d{1,18}}";

    private final Subscriptions subscriptions;
    private final DeliveryLog log;
    private final Events events;
    private final Organizations organizations;

    SubscriptionController(Subscriptions subscriptions, DeliveryLog log, Events events, Organizations organizations) {
        this.subscriptions = subscriptions;
        this.log = log;
        this.events = events;
        this.organizations = organizations;
    }

    /** 表单里的各栏。 */
    record Form(
            @Nullable String name,
            @Nullable String url,
            @Nullable List<@Nullable String> types) {

        Wish wish() {
            return Wish.of(name, url, types);
        }
    }

    @GetMapping
    @Requires(Permission.SETTING_WRITE)
    String list(@RequestParam(defaultValue = "" + Long.MAX_VALUE) long before, Model page) {
        List<Subscription> lines = subscriptions.list(before, PAGE + 1);
        page.addAttribute("lines", lines.stream().limit(PAGE).toList());
        page.addAttribute("next", lines.size() > PAGE ? lines.get(PAGE - 1).id() : null);
        page.addAttribute("last", events.last());
        return "subscriptions";
    }

    @GetMapping("/new")
    @Requires(value = Permission.SETTING_WRITE, fresh = true)
    String form(@RequestParam long organization, Model page) {
        return form(organizations.find(organization), new Form("", "", List.of()), page);
    }

    private String form(Organization organization, Form form, Model page) {
        page.addAttribute("organization", organization);
        page.addAttribute("form", form);
        page.addAttribute(
                "types", Arrays.stream(EventType.values()).map(EventType::code).toList());
        return "subscription-form";
    }

    @PostMapping
    @Requires(value = Permission.SETTING_WRITE, fresh = true)
    String create(
            @RequestParam long organization,
            Form form,
            HttpServletRequest request,
            HttpServletResponse response,
            Model page) {
        try {
            return opened(subscriptions.create(organization, form.wish()), page);
        } catch (Refused refused) {
            broken(refused, request, response, page);
            return form(organizations.find(organization), form, page);
        }
    }

    /** 密钥只在这一页上，不经过网址。 */
    private String opened(Subscriptions.Opened opened, Model page) {
        page.addAttribute("secret", opened.secret());
        return show(opened.subscription(), Long.MAX_VALUE, false, page);
    }

    @GetMapping(ONE)
    @Requires(Permission.SETTING_WRITE)
    String one(
            @PathVariable long id,
            @RequestParam(defaultValue = "" + Long.MAX_VALUE) long before,
            @RequestParam(defaultValue = "false") boolean failed,
            Model page) {
        return show(subscriptions.find(id), before, failed, page);
    }

    private String show(Subscription it, long before, boolean failed, Model page) {
        page.addAttribute("it", it);
        page.addAttribute("failed", failed);
        page.addAttribute("log", log.part(it, before, failed));
        page.addAttribute("last", events.last());
        return "subscription";
    }

    @GetMapping(ONE + "/change")
    @Requires(value = Permission.SETTING_WRITE, fresh = true)
    String change(@PathVariable long id, Model page) {
        Subscription it = subscriptions.find(id);
        page.addAttribute("it", it);
        page.addAttribute("version", it.version());
        return form(
                organizations.find(it.organization()), new Form(it.name(), it.url(), List.copyOf(it.types())), page);
    }

    @PostMapping(ONE + "/change")
    @Requires(value = Permission.SETTING_WRITE, fresh = true)
    String change(
            @PathVariable long id,
            @RequestParam int version,
            Form form,
            HttpServletRequest request,
            HttpServletResponse response,
            Model page) {
        Subscription it = subscriptions.find(id);
        try {
            return done(subscriptions.change(id, version, form.wish()), "change");
        } catch (Refused refused) {
            broken(refused, request, response, page);
            page.addAttribute("it", it);
            page.addAttribute("version", version);
            return form(organizations.find(it.organization()), form, page);
        }
    }

    @PostMapping(ONE + "/{act:stop|resume|remove}")
    @Requires(value = Permission.SETTING_WRITE, fresh = true)
    String act(@PathVariable long id, @PathVariable String act, @RequestParam int version) {
        switch (act) {
            case "stop" -> subscriptions.stop(id, version);
            case "resume" -> subscriptions.resume(id, version);
            default -> {
                subscriptions.remove(id, version);
                return "redirect:/subscriptions?done=remove";
            }
        }
        return "redirect:/subscriptions/" + id + "?done=" + act;
    }

    @PostMapping(ONE + "/renew")
    @Requires(value = Permission.SETTING_WRITE, fresh = true)
    String renew(@PathVariable long id, @RequestParam int version, Model page) {
        return opened(subscriptions.renew(id, version), page);
    }

    @PostMapping(ONE + "/replay")
    @Requires(value = Permission.SETTING_WRITE, fresh = true)
    String replay(
            @PathVariable long id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String after,
            HttpServletRequest request,
            HttpServletResponse response,
            Model page) {
        Supplier<Long> number = () -> after.strip().matches("\\d{1,18}") ? Long.parseLong(after.strip()) : -1;
        try {
            return done(subscriptions.replay(id, version, number.get()), "replay");
        } catch (Refused refused) {
            broken(refused, request, response, page);
            page.addAttribute("typed", after);
            return show(subscriptions.find(id), Long.MAX_VALUE, false, page);
        }
    }

    private static String done(Subscription it, String act) {
        return "redirect:/subscriptions/" + it.id() + "?done=" + act;
    }

    /** 自己这里的问题留在页面上，键入的不丢；别的照旧。 */
    private static void broken(Refused refused, HttpServletRequest request, HttpServletResponse response, Model page) {
        Refusable problem = refused.problem();
        if (problem == null || problem instanceof ServiceProblem) throw refused;
        response.setStatus(problem.status());
        String field = problem == WebhookProblem.WISH ? "#name" : "#url";
        page.addAttribute("broken", List.of(ErrorLine.of(field, problem.refusal(Languages.of(request)))));
    }
}
