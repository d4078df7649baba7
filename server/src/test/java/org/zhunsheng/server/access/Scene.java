package org.zhunsheng.server.access;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.zhunsheng.server.world.CampaignWorld;
import org.zhunsheng.server.world.IndicatorWorld;
import org.zhunsheng.server.world.Ledger;
import org.zhunsheng.server.world.World;

/** 一个人和他的周围：任职的机构、下级、旁边的、上级、别的地区，各有一个帐号、一份授权、一个会话、一个文件。 */
final class Scene {

    /** 一起换的：子项目、支付与它的项目，填报与它的任务，点名的单位与它的下达机构。 */
    private static final Map<String, Set<String>> TOGETHER = Map.of(
            "subProject", Set.of("project"),
            "payment", Set.of("project"),
            "budgetEntry", Set.of("project"),
            "assignment", Set.of("issued"),
            "filling", Set.of("indicator"),
            "beneath", Set.of("issuer", "issued"));

    final String session;
    final long account;
    private final Map<String, Map<Relation, Target>> targets = new HashMap<>();
    private final Map<Relation, String> codes = new EnumMap<>(Relation.class);
    private final Map<Relation, String> unitCodes = new EnumMap<>(Relation.class);
    private final Map<Relation, String> divisionCodes = new EnumMap<>(Relation.class);
    private final Map<Relation, String> projectCodes = new EnumMap<>(Relation.class);

    /** 目标：编号，与看见它时页面上会有的字。 */
    record Target(long id, String canary) {}

    Scene(World world, Person person) {
        String tag = UUID.randomUUID().toString().substring(0, 8);
        long bureau = world.organization(1, "bureau", "甲财政局" + tag);
        long parent = world.organization(bureau, "department", "上级部门" + tag);
        long own = world.organization(parent, "unit", "本单位" + tag);
        long child = world.organization(own, "division", "下属处室" + tag);
        long sibling = world.organization(parent, "unit", "旁边单位" + tag);
        long foreign = world.organization(1, "bureau", "乙财政局" + tag);
        long other = world.organization(foreign, "unit", "外地单位" + tag);
        account = world.account("actor-" + tag, own);
        if (person.role() != null) world.grant(account, person.role(), person.everywhere() ? 1 : own);
        session = person.signedIn() ? world.session(account) : "";
        put(world, Relation.PARENT, parent, "上级部门" + tag, tag);
        put(world, Relation.OWN, own, "本单位" + tag, tag);
        put(world, Relation.CHILD, child, "下属处室" + tag, tag);
        put(world, Relation.SIBLING, sibling, "旁边单位" + tag, tag);
        put(world, Relation.OTHER, other, "外地单位" + tag, tag);
    }

    private void put(World world, Relation relation, long organization, String name, String tag) {
        String login = "target-" + relation.name().toLowerCase(Locale.ROOT) + "-" + tag;
        long person = world.account(login, organization);
        add("organization", relation, organization, name);
        add("account", relation, person, login);
        add("grant", relation, world.grant(person, Role.PREPARER, organization), login);
        add("session", relation, world.sessionId(world.session(person)), login);
        add("token", relation, world.token(person, "token-" + login), login);
        add("file", relation, world.file(organization, person, "佐证-" + login + ".pdf"), login);
        add("event", relation, world.event(organization, "event-" + login), "event-" + login);
        world.link(person, "https://linked.example");
        add("disabled", relation, world.disabled("off-" + login, organization), "off-" + login);
        add("locked", relation, world.locked("lock-" + login, organization), "lock-" + login);
        codes.put(relation, world.code(organization));
        // 可以移动的：这个关系的机构下面的一个处室；可以移去的：这个关系的机构下面的一个单位
        long parent = world.unitBelow(organization, "放处室的单位" + tag);
        unitCodes.put(relation, world.code(parent));
        long movable = world.organization(parent, "division", "可移处室" + tag);
        add("movable", relation, movable, "");
        divisionCodes.put(relation, world.code(movable));
        projects(world, relation, parent, "项目-" + login);
        campaigns(world, relation, organization, "任务-" + login);
        indicators(world, relation, organization, person, "指标-" + login);
        add("closed", relation, world.closed(parent, "停用处室" + tag), "");
    }

    /** 那个单位的一个项目，有一个子项目。 */
    private void projects(World world, Relation relation, long unit, String name) {
        long project = world.project(unit, name);
        add("unit", relation, unit, name);
        add("project", relation, project, name);
        projectCodes.put(relation, world.projectCode(project));
        add("subProject", relation, world.subProject(project, "子项目"), "");
        add("payment", relation, new Ledger(world).payment(project, "收款-" + name), "收款-" + name);
        add("budgetEntry", relation, new Ledger(world).budgetEntry(project, "批复-" + name), "批复-" + name);
    }

    /** 那里的一个下达机构，有没有下达的与下达了的任务。 */
    private void campaigns(World world, Relation relation, long organization, String name) {
        CampaignWorld made = new CampaignWorld(world, organization, name);
        add("issuer", relation, made.issuer, name);
        add("beneath", relation, made.unit, "");
        add("campaign", relation, made.draft, name);
        add("issued", relation, made.issued, name);
        add("assignment", relation, made.open, name);
        add("submitted", relation, made.submitted, "");
        add("approved", relation, made.approved, "");
        add("filling", relation, made.filling, name);
        add("versioned", relation, made.filling, "submitted");
    }

    /** 那里的两个指标：在用的、待审核的。 */
    private void indicators(World world, Relation relation, long organization, long person, String name) {
        IndicatorWorld made = new IndicatorWorld(world);
        add("indicator", relation, made.inUse(organization, person, name), name);
        add("proposed", relation, made.proposed(organization, person, "待审-" + name), "待审-" + name);
    }

    private void add(String kind, Relation relation, long id, String canary) {
        targets.computeIfAbsent(kind, none -> new EnumMap<>(Relation.class)).put(relation, new Target(id, canary));
    }

    Target target(String kind, Relation relation) {
        Target found = targets.getOrDefault(kind, Map.of()).get(relation);
        if (found == null) throw new IllegalArgumentException("no target " + kind);
        return found;
    }

    private static String code(Map<Relation, String> codes, Relation relation) {
        return String.valueOf(codes.get(relation));
    }

    /** 占位换成编号：换着试的那一种用这个关系的，别的用下级的（授权给别人、移到别处都做得成的那一个）。 */
    String filled(String text, String varied, Relation relation) {
        String filled = text;
        for (String kind : targets.keySet()) {
            boolean together = TOGETHER.getOrDefault(varied, Set.of()).contains(kind);
            Relation wanted =
                    kind.equals(varied) || together ? relation : kind.equals("unit") ? Relation.OWN : Relation.CHILD;
            filled = filled.replace(
                    "{" + kind + "}", Long.toString(target(kind, wanted).id()));
        }
        filled = filled.replace("{code}", code(codes, varied.equals("code") ? relation : Relation.CHILD))
                .replace("{unitCode}", code(unitCodes, varied.equals("unitCode") ? relation : Relation.OWN))
                .replace("{divisionCode}", code(divisionCodes, varied.equals("divisionCode") ? relation : Relation.OWN))
                .replace("{projectCode}", code(projectCodes, varied.equals("projectCode") ? relation : Relation.OWN));
        return filled.replace("{unique}", UUID.randomUUID().toString().substring(0, 8));
    }
}
