package org.zhunsheng.server.access;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.zhunsheng.server.access.Scene.Target;
import org.zhunsheng.server.world.AssignmentWorld;
import org.zhunsheng.server.world.CampaignWorld;
import org.zhunsheng.server.world.DisclosureWorld;
import org.zhunsheng.server.world.EventWorld;
import org.zhunsheng.server.world.FigureWorld;
import org.zhunsheng.server.world.FillingWorld;
import org.zhunsheng.server.world.HistoricalWorld;
import org.zhunsheng.server.world.IndicatorWorld;
import org.zhunsheng.server.world.Ledger;
import org.zhunsheng.server.world.NoticeWorld;
import org.zhunsheng.server.world.RegisterWorld;
import org.zhunsheng.server.world.ScoredWorld;
import org.zhunsheng.server.world.SurveyWorld;
import org.zhunsheng.server.world.World;

/** 一种关系的机构和那里的目标。问到哪一种才布置哪一种：一种试法用得到的只是其中几样，全布置比试还慢。 */
final class Surroundings {

    private static final List<String> CAMPAIGN = List.of(
            "issuer", "beneath", "campaign", "issued", "assignment", "submitted", "approved", "filling", "versioned");

    private final World world;
    private final long organization;
    private final String name;
    private final String tag;
    private final String login;
    private final Map<String, Target> made = new HashMap<>();
    private final Map<String, Supplier<Target>> kinds = new HashMap<>();
    private final Map<String, Supplier<String>> codes = new HashMap<>();

    Surroundings(World world, Relation relation, long organization, String name, String tag) {
        this.world = world;
        this.organization = organization;
        this.name = name;
        this.tag = tag;
        login = "target-" + relation.name().toLowerCase(Locale.ROOT) + "-" + tag;
        people();
        threads();
        organizations();
        projects("项目-" + login);
        campaigns("任务-" + login);
        steps();
        notices("任务-" + login);
        indicators("指标-" + login);
        registers("台账-" + login);
        surveys("调查-" + login);
        disclosures("公开-" + login);
        disclosing("公开-" + login);
        events();
        kinds.put("accepted", () -> accepted("统计-" + login));
    }

    /** 一个终审通过了自评的单位。 */
    private Target accepted(String title) {
        ScoredWorld scored = new ScoredWorld(world, id("issuer"), 1);
        long unit = world.organization(id("issuer"), "unit", "统计单位" + tag);
        scored.accepted(scored.campaign(2024), unit, title);
        uncovered(unit, title);
        return new Target(unit, title);
    }

    /** 同名的一个项目有预算而没有自评表：各表放在一起看，说的是它。 */
    private void uncovered(long unit, String title) {
        long project = world.project(unit, title);
        world.asOwner(db -> db.sql("""
                insert into budget_entries (project_id, year, kind, decided_on, amount) values (:project, 2024, 'initial', '2024-01-15', 1000)
                """).param("project", project).update());
    }

    /** 几个入口同时试的时候，一样只布置一次。 */
    synchronized Target target(String kind) {
        Target known = made.get(kind);
        if (known != null) return known;
        Target fresh = Objects.requireNonNull(kinds.get(kind), kind).get();
        made.put(kind, fresh);
        return fresh;
    }

    /** 编码：在路径与表单里用编码、不用编号的。 */
    String code(String kind) {
        return Objects.requireNonNull(codes.get(kind), kind).get();
    }

    private long id(String kind) {
        return target(kind).id();
    }

    private void people() {
        for (String kind : List.of("account", "grant", "session"))
            kinds.put(kind, () -> {
                person();
                return target(kind);
            });
        kinds.put("login", () -> target("account"));
        codes.put("login", () -> login.substring(0, login.length() - 1)); // 开头就找得到；页面上照写问的，不算看见
        kinds.put("token", () -> new Target(world.token(id("account"), "token-" + login), login));
        kinds.put("workbook", () -> new Target(new FillingWorld(world).workbook(id("account"), "工作簿-" + login), login));
        kinds.put("file", () -> new Target(world.file(organization, id("account"), "佐证-" + login + ".pdf"), login));
        kinds.put("event", () -> new Target(world.event(organization, "event-" + login), "event-" + login));
        kinds.put("disabled", () -> new Target(world.disabled("off-" + login, organization), "off-" + login));
        kinds.put("locked", () -> new Target(world.locked("lock-" + login, organization), "lock-" + login));
    }

    /** 那里的一个人：有授权，登录着。 */
    private void person() {
        long person = world.account(login, organization);
        world.link(person, "https://linked.example");
        made.put("account", new Target(person, login));
        made.put("grant", new Target(world.grant(person, Role.PREPARER, organization), login));
        made.put("session", new Target(world.sessionId(world.session(person)), login));
    }

    /** 那里的一件事，它前面的一号；那里的一个订阅。 */
    private void events() {
        EventWorld events = new EventWorld(world);
        kinds.put("announced", () -> new Target(events.announced(organization, "said-" + login), "said-" + login));
        codes.put("before", () -> Long.toString(id("announced") - 1));
        kinds.put("subscription", () -> new Target(events.subscription(organization, "订阅-" + login), "订阅-" + login));
    }

    /** 可以移动的：这个关系的机构下面的一个处室；可以移去的：这个关系的机构下面的一个单位。 */
    private void organizations() {
        kinds.put("organization", () -> new Target(organization, name));
        kinds.put("code", () -> new Target(organization, name)); // 按它找的清单：不找的只有头一页，整个系统里谁在前面，看编号碰巧
        kinds.put("unit", () -> new Target(world.unitBelow(organization, "放处室的单位" + tag), "项目-" + login));
        kinds.put("movable", () -> new Target(world.organization(id("unit"), "division", "可移处室" + tag), ""));
        kinds.put("closed", () -> new Target(world.closed(id("unit"), "停用处室" + tag), ""));
        codes.put("code", () -> world.code(organization));
        codes.put("unitCode", () -> world.code(id("unit")));
        codes.put("divisionCode", () -> world.code(id("movable")));
        codes.put("projectCode", () -> world.projectCode(id("project")));
    }

    /** 那个单位的一个项目，有一个子项目、一笔预算、一笔支付、一张历史自评表。 */
    private void projects(String project) {
        kinds.put("project", () -> new Target(world.project(id("unit"), project), project));
        kinds.put("subProject", () -> new Target(world.subProject(id("project"), "子项目"), ""));
        kinds.put("payment", () -> {
            String payee = "收款-" + project;
            return new Target(new Ledger(world).payment(id("project"), payee), payee);
        });
        kinds.put("budgetEntry", () -> {
            String document = "批复-" + project;
            return new Target(new Ledger(world).budgetEntry(id("project"), document), document);
        });
        kinds.put("historical", () -> {
            String kept = "kept-" + login; // 与项目的名称不同：看得见项目的，不一定看得见它
            return new Target(new HistoricalWorld(world).form(id("project"), id("unit"), id("account"), kept), kept);
        });
    }

    /** 那里一份送审的填报，有一条审核意见；经过里有它的那一份。 */
    private void threads() {
        kinds.put("thread", () -> new Target(new FillingWorld(world).thread(id("submitted"), id("account")), "thread"));
        kinds.put("told", () -> {
            id("thread");
            return new Target(id("submitted"), "没有来源");
        });
    }

    /** 那里的一个下达机构，有没有下达的与下达了的任务；一种用到了，几种一起布置。 */
    private void campaigns(String title) {
        for (String kind : CAMPAIGN)
            kinds.put(kind, () -> {
                made.putAll(campaign(new CampaignWorld(world, organization, title), title));
                return target(kind);
            });
    }

    /** 同一个任务的几份填报，各做得成状态表的下一步。 */
    private void steps() {
        kinds.put("drafted", () -> new Target(steppable().drafted(), ""));
        kinds.put("adjusting", () -> new Target(steppable().adjusting(), ""));
        kinds.put("adjusted", () -> new Target(steppable().adjusted(), ""));
        kinds.put("requested", () -> new Target(steppable().requested(), ""));
    }

    private AssignmentWorld steppable() {
        return new AssignmentWorld(world, id("issued"), id("beneath"));
    }

    private static Map<String, Target> campaign(CampaignWorld world, String title) {
        return Map.of(
                "issuer", new Target(world.issuer, title),
                "beneath", new Target(world.unit, ""),
                "campaign", new Target(world.draft, title),
                "issued", new Target(world.issued, title),
                "assignment", new Target(world.open, title),
                "submitted", new Target(world.submitted, title),
                "approved", new Target(world.approved, ""),
                "filling", new Target(world.filling, title),
                "versioned", new Target(world.filling, "submitted"));
    }

    /** 同一个下达机构的监控：能带入目标的、交上来的一张，对它的整改通知；交上来的、还在手里的自评表。 */
    private void notices(String title) {
        for (String kind : List.of("monitored", "reported", "notice", "evaluated", "evaluating"))
            kinds.put(kind, () -> {
                NoticeWorld monitoring = new NoticeWorld(world, id("issuer"), id("beneath"), title);
                made.put("monitored", new Target(monitoring.monitored, ""));
                made.put("reported", new Target(monitoring.reported, title));
                made.put("notice", new Target(monitoring.notice, title));
                made.put("evaluated", new Target(monitoring.evaluated, title));
                made.put("evaluating", new Target(monitoring.evaluating, title));
                return target(kind);
            });
    }

    /** 同一个下达机构的自评：可以申请公开的一张，待审核的一次公开，那个单位的报告。 */
    private void disclosures(String title) {
        for (String kind : List.of("disclosable", "disclosure", "reporting", "summed"))
            kinds.put(kind, () -> {
                DisclosureWorld disclosures =
                        new DisclosureWorld(world, id("issuer"), id("beneath"), id("account"), title);
                made.put("disclosable", new Target(disclosures.approved, title));
                made.put("disclosure", new Target(disclosures.proposed, title));
                new EventWorld(world).paragraph(id("beneath"), id("account"));
                made.put("reporting", new Target(id("beneath"), title));
                made.put("summed", new Target(id("beneath"), login)); // 文件名里只有单位的名称
                return target(kind);
            });
    }

    /** 别的状态的公开，各做得成状态表的下一步。 */
    private void disclosing(String title) {
        for (String state : List.of("withholding", "disclosed", "withheld"))
            kinds.put(state, () -> {
                DisclosureWorld disclosures =
                        new DisclosureWorld(world, id("issuer"), id("beneath"), id("account"), title);
                return new Target(disclosures.in(state), "");
            });
    }

    /** 那里的一个台账，那里登记的一条。 */
    private void registers(String title) {
        RegisterWorld registers = new RegisterWorld(world);
        String text = "记录-" + login;
        kinds.put("register", () -> new Target(registers.register(organization, id("account"), title), title));
        kinds.put("entry", () -> new Target(registers.entry(id("register"), organization, id("account"), text), text));
        kinds.put("shut", () -> {
            long shut = registers.restricted(organization, id("account"), title);
            return new Target(registers.entry(shut, organization, id("account"), text), text);
        });
        FigureWorld figures = new FigureWorld(world);
        String figure = "数-" + title;
        kinds.put("figure", () -> new Target(figures.figure(organization, id("account"), figure), figure));
        kinds.put("counted", () -> {
            id("entry");
            return new Target(id("figure"), text);
        });
    }

    /** 那里的满意度调查：草稿，正在收的，写得进自评表的。 */
    private void surveys(String title) {
        SurveyWorld surveys = new SurveyWorld(world);
        kinds.put("survey", () -> new Target(surveys.draft(organization, id("account"), title), title));
        kinds.put("takeable", () -> new Target(surveys.closed(id("evaluating"), id("account"), title), title));
        kinds.put("opened", () -> new Target(surveys.open(organization, id("account"), title), title));
    }

    /** 那里的两个指标：在用的、待审核的。 */
    private void indicators(String title) {
        IndicatorWorld indicators = new IndicatorWorld(world);
        kinds.put("indicator", () -> new Target(indicators.inUse(organization, id("account"), title), title));
        String proposed = "待审-" + title;
        kinds.put("proposed", () -> new Target(indicators.proposed(organization, id("account"), proposed), proposed));
    }
}
