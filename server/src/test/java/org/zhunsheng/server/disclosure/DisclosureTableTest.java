package org.zhunsheng.server.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.zhunsheng.server.access.Role;
import org.zhunsheng.server.web.Refused;
import org.zhunsheng.server.world.RefusedRequests;

/** 每个角色 × 公开的每个状态 × 每件事，做得成的、做不成的都试；状态表写在 {@code docs/disclosure.md} 里，{@code -Dregenerate=true} 重写。 */
class DisclosureTableTest extends DisclosureGround {

    private static final Path FILE = Path.of("..", "docs", "disclosure.md");
    private static final String BEGIN = "<!-- 由 DisclosureTableTest 生成 -->\n";
    private static final String END = "<!-- 到这里 -->\n";

    @Autowired
    private MessageSource messages;

    private static final Set<DisclosureState> WITHHELD =
            EnumSet.of(DisclosureState.WITHHOLDING, DisclosureState.WITHHELD, DisclosureState.LIFTED);

    private List<Choice> choices = List.of();

    /** 单位的角色授在单位，别的授在财政局。 */
    private long place(Role role) {
        return switch (role) {
            case PREPARER, DIVISION, UNIT_FINANCE, UNIT_HEAD -> region.unit;
            default -> region.bureau;
        };
    }

    @Test
    void everyRoleInEveryStateCanDoWhatTheDocumentSays() throws IOException {
        approved();
        choices = choices();
        List<@Nullable DisclosureState> states = new ArrayList<>();
        states.add(null);
        states.addAll(List.of(DisclosureState.values()));
        StringBuilder rows = new StringBuilder();
        for (DisclosureState state : states) {
            rows.append("| ").append(named(state));
            for (DisclosureDeed deed : DisclosureDeed.values())
                rows.append(" | ").append(words(roles(state, deed)));
            rows.append(" |\n");
        }
        String wanted = BEGIN + document(rows.toString()) + END;
        String written = Files.readString(FILE);
        String current = written.substring(written.indexOf(BEGIN), written.indexOf(END) + END.length());
        if (Boolean.getBoolean("regenerate")) {
            Files.writeString(FILE, written.replace(current, wanted));
            current = wanted;
        }
        assertEquals(wanted, current, "docs/disclosure.md is out of date: run with -Dregenerate=true");
    }

    private Set<Role> roles(@Nullable DisclosureState state, DisclosureDeed deed) {
        Set<Role> able = EnumSet.noneOf(Role.class);
        long id = put(state);
        for (Role role : Role.values()) {
            if (!done(role, id, deed)) continue;
            able.add(role);
            id = put(state);
        }
        assertEquals(expected(state, deed), able, state + " " + deed);
        return able;
    }

    /** 了结了的：可以另行申请，那是另一次。 */
    private static final Set<DisclosureState> OVER =
            EnumSet.of(DisclosureState.REFUSED, DisclosureState.WITHDRAWN, DisclosureState.LIFTED);

    /** 由状态表推出来的。 */
    private static Set<Role> expected(@Nullable DisclosureState state, DisclosureDeed deed) {
        boolean again = state != null && OVER.contains(state) && DisclosureTransitions.begins(deed);
        return DisclosureTransitions.of(again ? null : state, deed)
                .map(step -> Arrays.stream(Role.values())
                        .filter(role -> role.permissions().contains(step.who().permission()))
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class))))
                .orElseGet(() -> EnumSet.noneOf(Role.class));
    }

    /** 这张表以前的都了结，另有一次在这个状态；答它的编号，没有的为 0。 */
    private long put(@Nullable DisclosureState state) {
        return region.world.asOwner(db -> {
            db.sql(
                            "update disclosures set state = 'refused' where state in ('proposed', 'withholding') and filling_id = :id")
                    .param("id", filling)
                    .update();
            db.sql(
                            "update disclosures set state = 'withdrawn', withdrawn_at = now() where state = 'disclosed' and filling_id = :id")
                    .param("id", filling)
                    .update();
            db.sql("update disclosures set state = 'lifted' where state = 'withheld' and filling_id = :id")
                    .param("id", filling)
                    .update();
            if (state == null) return 0L;
            return db.sql("""
                    with made as (
                        insert into disclosures (filling_id, number, project, unit, department, state, ground, reason, published_at, withdrawn_at)
                        select filling_id, max(number), '河道', '单位', '部门', :state, :ground, :reason, case when :state in ('disclosed', 'withdrawn') then now() end,
                               case when :state = 'withdrawn' then now() end
                          from filling_versions where filling_id = :id and state = 'approved' group by filling_id returning id)
                    select id from made
                    """)
                    .param("state", state.code())
                    .param("ground", WITHHELD.contains(state) ? "other" : "")
                    .param("reason", WITHHELD.contains(state) ? "说了" : "")
                    .param("id", filling)
                    .query(Long.class)
                    .single();
        });
    }

    private boolean done(Role role, long id, DisclosureDeed deed) {
        reviewed(id);
        long account = region.account(role, place(role));
        int audited = audited(deed);
        int walked = region.count("disclosure_moves");
        boolean done = tried(account, role, id, deed);
        int more = done ? 1 : 0;
        assertEquals(walked + more, region.count("disclosure_moves"), role + " " + deed);
        assertEquals(audited + more, audited(deed), role + " " + deed);
        return done;
    }

    /** 申请的材料是填报的人交的。 */
    private void reviewed(long id) {
        if (id == 0 || region.count("disclosure_reviews where disclosure_id = " + id) > 0) return;
        String form = asClerk(() -> disclosures.frozen(filling).json());
        String made = choices.stream()
                .map(one -> "{\"key\": \"%s\", \"hide\": %s, \"reason\": \"%s\"}"
                        .formatted(one.key(), one.hide(), one.reason()))
                .collect(Collectors.joining(", ", "[", "]"));
        region.world.asOwner(db -> db.sql("""
                insert into disclosure_reviews (disclosure_id, form, choices, account_id) values (:id, cast(:form as json), cast(:choices as jsonb), :account)
                """)
                .param("id", id)
                .param("form", form)
                .param("choices", made)
                .param("account", clerk)
                .update());
    }

    private boolean tried(long account, Role role, long id, DisclosureDeed deed) {
        try {
            region.as(account, role, place(role), () -> deed(id, deed));
            return true;
        } catch (Refused refused) {
            return false;
        }
    }

    private Disclosure deed(long id, DisclosureDeed deed) {
        if (deed == DisclosureDeed.PROPOSE) return disclosures.propose(filling, choices);
        if (deed == DisclosureDeed.WITHHOLD) return disclosures.withhold(filling, "other", "说了");
        return disclosures.move(id, disclosures.find(id).version(), deed, deed.needsWords() ? "说了" : "");
    }

    @Test
    void whoeverIsNotAllowedLeavesAnAuditEvent() {
        approved();
        long id = put(DisclosureState.PROPOSED);
        for (Role role : Role.values()) {
            RefusedRequests requests = new RefusedRequests(region, port, role, place(role));
            for (DisclosureDeed deed : DisclosureDeed.values()) {
                String path = switch (deed) {
                    case PROPOSE -> "/fillings/" + filling + "/disclosure";
                    case WITHHOLD -> "/fillings/" + filling + "/disclosure/withhold";
                    default -> "/disclosures/" + id + "/" + deed.code();
                };
                int status = requests.post(path, Map.of("version", "0", "reason", "说了", "ground", "other"));
                assertNotEquals(302, status, role + " " + deed);
            }
            assertTrue(requests.refused() > 0, role + " was never refused");
        }
    }

    private int audited(DisclosureDeed deed) {
        return region.count("audit_events where action = '" + deed.audited().code() + "'");
    }

    private String named(@Nullable DisclosureState state) {
        return state == null ? "没有申请" : word("disclosure.state." + state.code());
    }

    private String words(Set<Role> roles) {
        return roles.stream().map(role -> word("role." + role.code())).collect(Collectors.joining("、"));
    }

    private String word(String key) {
        return messages.getMessage(key, null, Locale.CHINESE);
    }

    private String document(String rows) {
        String steps = DisclosureTransitions.ALL.stream().map(this::step).collect(Collectors.joining());
        String heads = Arrays.stream(DisclosureDeed.values())
                .map(deed -> word("disclosure.deed." + deed.code()))
                .collect(Collectors.joining(" | "));
        return "| 现在 | 做什么 | 成为 | 谁 | 要写 |\n|---|---|---|---|---|\n" + steps
                + "\n每个角色、每个状态、每件事都试过；空着的，谁也做不成。被退回、已撤下、已解除之后再申请的，是另一次。\n\n| 现在 | " + heads + " |\n|---|"
                + "---|".repeat(DisclosureDeed.values().length) + "\n" + rows;
    }

    private String step(DisclosureTransition row) {
        String said = switch (row.deed()) {
            case PROPOSE -> "每一处怎样处理";
            case WITHHOLD -> "依据与说明";
            default -> row.deed().needsWords() ? "理由" : "";
        };
        return "| %s | %s `%s` | %s | %s | %s |\n"
                .formatted(
                        named(row.from()),
                        word("disclosure.deed." + row.deed().code()),
                        row.deed().code(),
                        word("disclosure.state." + row.to().code()),
                        word("disclosure.who."
                                + row.who().name().toLowerCase(Locale.ROOT).replace('_', '-')),
                        said);
    }
}
