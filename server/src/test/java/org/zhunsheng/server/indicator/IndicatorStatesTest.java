package org.zhunsheng.server.indicator;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.zhunsheng.server.access.Role;
import org.zhunsheng.server.web.Refused;

/** 每个角色 × 每种状态 × 每件事，做得成的、做不成的都试；结果写在 {@code docs/indicators.md} 里，{@code -Dregenerate=true} 重写。 */
class IndicatorStatesTest extends IndicatorGround {

    private static final Path FILE = Path.of("..", "docs", "indicators.md");
    private static final String BEGIN = "<!-- 由 IndicatorStatesTest 生成 -->\n";
    private static final String END = "<!-- 完 -->";

    private static final Map<IndicatorState, String> STATES = Map.of(
            IndicatorState.PROPOSED, "待审核",
            IndicatorState.RETURNED, "被退回",
            IndicatorState.IN_USE, "在用",
            IndicatorState.SUPERSEDED, "有了新的一版",
            IndicatorState.WITHDRAWN, "已停用");
    private static final Map<IndicatorDeed, String> DEEDS = Map.of(
            IndicatorDeed.PROPOSE, "提出新的一版",
            IndicatorDeed.MEND, "修改再送审",
            IndicatorDeed.PASS, "审核通过",
            IndicatorDeed.RETURN, "退回",
            IndicatorDeed.WITHDRAW, "停用、撤回");

    private long id;

    /** 单位的角色授在单位，主管部门的授在主管部门，别的授在财政局；指标是单位的。 */
    private long place(Role role) {
        return switch (role) {
            case PREPARER, DIVISION, UNIT_FINANCE, UNIT_HEAD -> region.unit;
            case DEPARTMENT_REVIEWER -> region.department;
            default -> region.bureau;
        };
    }

    @Test
    void everyRoleInEveryStateCanDoWhatTheDocumentSays() throws IOException {
        id = proposed("SW-01").id();
        StringBuilder table = new StringBuilder("| 现在 | 做什么 | 成为 | 谁 |\n|---|---|---|---|\n");
        for (IndicatorState state : IndicatorState.values())
            for (IndicatorDeed deed : IndicatorDeed.values()) {
                Set<Role> able = roles(state, deed);
                assertEquals(expected(state, deed), able, state + " " + deed);
                IndicatorSteps.of(state, deed)
                        .ifPresent(step -> table.append("| %s | %s | %s | %s |\n"
                                .formatted(STATES.get(state), DEEDS.get(deed), STATES.get(step.to()), codes(able))));
            }
        String written = Files.readString(FILE);
        int from = written.indexOf(BEGIN) + BEGIN.length();
        String wanted = written.substring(0, from) + table + written.substring(written.indexOf(END));
        if (Boolean.getBoolean("regenerate")) Files.writeString(FILE, wanted);
        assertEquals(wanted, Files.readString(FILE), "docs/indicators.md is out of date: run with -Dregenerate=true");
    }

    private static String codes(Set<Role> roles) {
        return roles.stream().map(role -> "`" + role.code() + "`").collect(Collectors.joining("、"));
    }

    private Set<Role> roles(IndicatorState state, IndicatorDeed deed) {
        Set<Role> able = EnumSet.noneOf(Role.class);
        for (Role role : Role.values()) {
            put(state);
            if (done(role, state, deed)) able.add(role);
        }
        return able;
    }

    private static Set<Role> expected(IndicatorState state, IndicatorDeed deed) {
        return IndicatorSteps.of(state, deed)
                .map(step -> Arrays.stream(Role.values())
                        .filter(role -> role.permissions().contains(step.permission()))
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class))))
                .orElseGet(() -> EnumSet.noneOf(Role.class));
    }

    private void put(IndicatorState state) {
        region.world.asOwner(db -> db.sql("""
                delete from indicator_versions where id <> :id and indicator_id = (select indicator_id from indicator_versions where id = :id)
                """).param("id", id).update());
        region.world.asOwner(db -> db.sql("""
                update indicator_versions
                   set state = :state, proposed_by = :clerk,
                       in_use_from = case when :state in ('in-use', 'superseded', 'withdrawn') then current_date end,
                       in_use_until = case when :state in ('superseded', 'withdrawn') then current_date end
                 where id = :id
                """)
                .param("state", state.code())
                .param("clerk", clerk)
                .param("id", id)
                .update());
    }

    /** 做成的，到状态表说的那里，审计多一条；做不成的，什么也不多。 */
    private boolean done(Role role, IndicatorState state, IndicatorDeed deed) {
        long account = region.account(role, place(role));
        int audited = audited(deed);
        int version = version();
        boolean done = tried(account, role, version, state, deed);
        assertEquals(audited + (done ? 1 : 0), audited(deed), role + " " + state + " " + deed);
        IndicatorState expected = done && deed != IndicatorDeed.PROPOSE
                ? IndicatorSteps.of(state, deed).orElseThrow().to()
                : state;
        assertEquals(expected.code(), state(), role + " " + state + " " + deed);
        if (done && deed == IndicatorDeed.PROPOSE) assertEquals(1, pending());
        return done;
    }

    private boolean tried(long account, Role role, int version, IndicatorState state, IndicatorDeed deed) {
        try {
            region.as(account, role, place(role), () -> act(version, state, deed));
            return true;
        } catch (Refused refused) {
            return false;
        }
    }

    /** 写的一件，在用的是提出新的一版，别的是改它：状态表里没有的，由审核的入口去试。 */
    private Indicator act(int version, IndicatorState state, IndicatorDeed deed) {
        boolean writes = deed == IndicatorDeed.PROPOSE ? state == IndicatorState.IN_USE : deed == IndicatorDeed.MEND;
        if (writes && !(deed == IndicatorDeed.MEND && state == IndicatorState.IN_USE))
            return changes.write(id, version, written("保洁河道总里程"));
        return changes.move(id, version, deed, "理由");
    }

    private int audited(IndicatorDeed deed) {
        String like =
                "audit_events where action = '" + deed.audited().code() + "' and place like '%/" + region.unit + "/'";
        return region.count(like);
    }

    private String state() {
        return region.world.asOwner(db -> db.sql("select state from indicator_versions where id = :id")
                .param("id", id)
                .query(String.class)
                .single());
    }

    private int version() {
        return region.world.asOwner(db -> db.sql("select version from indicator_versions where id = :id")
                .param("id", id)
                .query(Integer.class)
                .single());
    }

    private int pending() {
        return region.count("indicator_versions where state = 'proposed' and id <> " + id
                + " and indicator_id = (select indicator_id from indicator_versions where id = " + id + ")");
    }
}
