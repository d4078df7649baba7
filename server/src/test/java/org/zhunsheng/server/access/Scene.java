package org.zhunsheng.server.access;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.zhunsheng.server.world.World;

/** 一个人和他的周围：任职的机构、下级、旁边的、上级、别的地区，各有帐号、授权、项目、任务等等。 */
final class Scene {

    /** 一起换的：子项目、支付与它的项目，填报与它的任务，点名的单位与它的下达机构。 */
    private static final Map<String, Set<String>> TOGETHER = Map.ofEntries(
            Map.entry("subProject", Set.of("project")),
            Map.entry("payment", Set.of("project")),
            Map.entry("budgetEntry", Set.of("project")),
            Map.entry("assignment", Set.of("issued")),
            Map.entry("filling", Set.of("indicator")),
            Map.entry("historical", Set.of("project")),
            Map.entry("register", Set.of("organization")),
            Map.entry("entry", Set.of("register", "organization")),
            Map.entry("shut", Set.of("organization")),
            Map.entry("survey", Set.of("organization")),
            Map.entry("evaluating", Set.of("takeable")),
            Map.entry("figure", Set.of("organization")),
            Map.entry("counted", Set.of("figure", "organization")),
            Map.entry("announced", Set.of("before")),
            Map.entry("beneath", Set.of("issuer", "issued")));

    /** 用编码、不用编号的。 */
    private static final Set<String> CODES =
            Set.of("code", "unitCode", "divisionCode", "projectCode", "before", "login");

    /** 不换着试的时候用本单位的，别的用下级的（授权给别人、移到别处都做得成的那一个）。 */
    private static final Set<String> AT_HOME = Set.of("unit", "unitCode", "divisionCode", "projectCode");

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-zA-Z]+)}");

    final String session;
    final long account;
    private final Map<Relation, Surroundings> around = new EnumMap<>(Relation.class);

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
        around.put(Relation.PARENT, new Surroundings(world, Relation.PARENT, parent, "上级部门" + tag, tag));
        around.put(Relation.OWN, new Surroundings(world, Relation.OWN, own, "本单位" + tag, tag));
        around.put(Relation.CHILD, new Surroundings(world, Relation.CHILD, child, "下属处室" + tag, tag));
        around.put(Relation.SIBLING, new Surroundings(world, Relation.SIBLING, sibling, "旁边单位" + tag, tag));
        around.put(Relation.OTHER, new Surroundings(world, Relation.OTHER, other, "外地单位" + tag, tag));
    }

    Target target(String kind, Relation relation) {
        return there(relation).target(kind);
    }

    private Surroundings there(Relation relation) {
        return Objects.requireNonNull(around.get(relation));
    }

    /** 占位换成编号或编码：换着试的那一种用这个关系的。 */
    String filled(String text, String varied, Relation relation) {
        return PLACEHOLDER.matcher(text).replaceAll(found -> value(found.group(1), varied, relation));
    }

    private String value(String kind, String varied, Relation relation) {
        if (kind.equals("unique")) return UUID.randomUUID().toString().substring(0, 8);
        boolean together =
                kind.equals(varied) || TOGETHER.getOrDefault(varied, Set.of()).contains(kind);
        Relation wanted = together ? relation : AT_HOME.contains(kind) ? Relation.OWN : Relation.CHILD;
        Surroundings there = there(wanted);
        return CODES.contains(kind)
                ? there.code(kind)
                : Long.toString(there.target(kind).id());
    }
}
