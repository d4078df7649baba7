package org.zhunsheng.server.campaign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zhunsheng.server.access.Role;
import org.zhunsheng.server.web.Refused;
import org.zhunsheng.server.world.RefusedRequests;

/** 每个角色 × 每种处境 × 每件事，做得成的、做不成的都试；结果与 {@code docs/campaigns.md} 相同，{@code -Dregenerate=true} 重写。 */
class StateTableTest extends CampaignGround {

    private static final Path FILE = Path.of("..", "docs", "campaigns.md");

    private static final Opinion SAID = new Opinion(
            "理由", List.of(new Remark("objective", "", "goal", "", "没有写来源")), TODAY.plusDays(60), "演示〔2026〕1号");

    @LocalServerPort
    private int port;

    private long assignment;

    /** 单位的角色授在单位，主管部门的授在主管部门，别的授在财政局。 */
    private long place(Role role) {
        return switch (role) {
            case PREPARER, DIVISION, UNIT_FINANCE, UNIT_HEAD -> region.unit;
            case DEPARTMENT_REVIEWER -> region.department;
            default -> region.bureau;
        };
    }

    @Test
    void everyRoleInEveryStateCanDoWhatTheDocumentSays() throws IOException {
        region.world.project(region.unit, "水文测报");
        assignment =
                list(issued(terms(Purpose.SELF_EVALUATION)).id()).getFirst().id();
        StringBuilder rows = new StringBuilder();
        for (Situation situation : Situation.all()) {
            rows.append("| ").append(situation.words());
            for (Deed deed : Deed.values()) rows.append(" | ").append(words(roles(situation, deed)));
            rows.append(" |\n");
        }
        String wanted = document(rows.toString());
        if (Boolean.getBoolean("regenerate")) Files.writeString(FILE, wanted);
        assertEquals(wanted, Files.readString(FILE), "docs/campaigns.md is out of date: run with -Dregenerate=true");
    }

    private static String words(Set<Role> roles) {
        return roles.stream().map(Words.ROLES::get).collect(Collectors.joining("、"));
    }

    private Set<Role> roles(Situation situation, Deed deed) {
        Set<Role> able = EnumSet.noneOf(Role.class);
        for (Role role : Role.values()) {
            put(situation);
            if (done(role, situation, deed)) able.add(role);
        }
        assertEquals(expected(situation, deed), able, situation + " " + deed);
        return able;
    }

    /** 由状态表推出来的。 */
    private Set<Role> expected(Situation situation, Deed deed) {
        return Transitions.of(situation.state(), situation.level(), Situation.LEVELS.size(), deed)
                .map(step -> Arrays.stream(Role.values())
                        .filter(role -> role.permissions().contains(step.who().permission()))
                        .filter(role -> step.who() != Who.PASSER) // 看是不是他通过的，不看角色：MovesTest
                        .filter(role -> step.who() == Who.FILER
                                || step.who() == Who.MANAGER
                                || role.code().equals(situation.reviewer()))
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class))))
                .orElseGet(() -> EnumSet.noneOf(Role.class));
    }

    private void put(Situation situation) {
        region.world.asOwner(db -> db.sql("update review_threads set state = 'resolved' where assignment_id = :id")
                .param("id", assignment)
                .update());
        region.world.asOwner(db -> db.sql("""
                update assignments set state = :state, level = :level, reviewer = nullif(:reviewer, ''), deadline = :deadline, authors = '{}'
                 where id = :id
                """)
                .param("state", situation.state().code())
                .param("level", situation.level())
                .param("reviewer", situation.reviewer())
                .param("deadline", TODAY)
                .param("id", assignment)
                .update());
    }

    /** 做成的，到状态表说的那里，走的一步与审计各多一条；做不成的，什么也不多。 */
    private boolean done(Role role, Situation situation, Deed deed) {
        long account = region.account(role, place(role));
        int audited = audited(deed);
        int walked = walked();
        int version = version();
        boolean done = tried(account, role, version, deed);
        int more = done ? 1 : 0;
        assertEquals(walked + more, walked(), role + " " + situation + " " + deed);
        assertEquals(audited + more, audited(deed), role + " " + situation + " " + deed);
        assertEquals(version + more, version(), role + " " + situation + " " + deed);
        if (done) {
            Transition step = Transitions.of(situation.state(), situation.level(), Situation.LEVELS.size(), deed)
                    .orElseThrow();
            assertEquals(step.to(), as(() -> assignments.find(assignment)).state());
        }
        return done;
    }

    private boolean tried(long account, Role role, int version, Deed deed) {
        try {
            region.as(account, role, place(role), () -> moves.move(assignment, version, deed, SAID));
            return true;
        } catch (Refused refused) {
            return false;
        }
    }

    @Test
    void whoeverIsNotAllowedLeavesAnAuditEvent() {
        region.world.project(region.unit, "水文测报");
        assignment =
                list(issued(terms(Purpose.SELF_EVALUATION)).id()).getFirst().id();
        Situation turn = new Situation(AssignmentState.SUBMITTED, 1);
        for (Role role : Role.values()) {
            RefusedRequests requests = new RefusedRequests(region, port, role, place(role));
            for (Deed deed : Deed.values()) {
                put(turn);
                int status = requests.post(
                        "/assignments/" + assignment + "/" + deed.code(),
                        Map.of("version", "" + version(), "opinion", "理由", "deadline", "" + TODAY.plusDays(60)));
                if (!expected(turn, deed).contains(role)) assertNotEquals(302, status, role + " " + deed);
            }
            assertTrue(requests.refused() > 0, role + " was never refused");
        }
    }

    private int audited(Deed deed) {
        return region.world.audited(deed.audited().code(), "assignment:" + assignment);
    }

    private int walked() {
        return region.count("assignment_moves where assignment_id = " + assignment);
    }

    private int version() {
        return as(() -> assignments.find(assignment)).version();
    }

    private static String document(String rows) {
        String steps = Transitions.ALL.stream().map(StateTableTest::step).collect(Collectors.joining());
        String heads = Arrays.stream(Deed.values()).map(Words.DEEDS::get).collect(Collectors.joining(" | "));
        return HEAD + "## 状态表\n\n| 现在 | 在第几级 | 做什么 | 成为 | 谁 | 要有 |\n|---|---|---|---|---|---|\n" + steps
                + "\n## 谁做得成\n\n每个角色、每种处境、每件事都试过；空着的，谁也做不成。\n\n| 现在 | " + heads + " |\n|---|"
                + "---|".repeat(Deed.values().length) + "\n" + rows;
    }

    private static String step(Transition row) {
        String turn = switch (row.turn()) {
            case ANY -> "";
            case FIRST -> "第一级";
            case AFTER_FIRST -> "不是第一级";
            case BEFORE_LAST -> "不是最后一级";
            case LAST -> "最后一级";
        };
        String to = row.deed() == Deed.PASS && row.turn() == Turn.BEFORE_LAST
                ? Words.STATES.get(row.to()) + "（下一级）"
                : Words.STATES.get(row.to());
        return "| %s | %s | %s `%s` | %s | %s | %s |\n"
                .formatted(
                        Words.STATES.get(row.from()),
                        turn,
                        Words.DEEDS.get(row.deed()),
                        row.deed().code(),
                        to,
                        Words.WHO.get(row.who()),
                        Words.NEEDS.get(row.deed().needs()));
    }

    private static final String HEAD = """
            # 任务与填报

            由状态表（`Transitions`）与逐一试过的结果生成（`StateTableTest`），不要手改；重写用 `-Dregenerate=true`。

            财政部门或主管部门把一年的任务（绩效目标申报、绩效运行监控、绩效自评）下达给下面的单位；下达时每个要填报的项目一份填报，
            以后才有的项目可以补发。取消任务的，各份填报成为“已取消”，填了的留着；已经有人动手的，取消时要把任务名称再写一遍。

            列入与不列入：同一年、同一种任务，一个项目只填一份。关闭了的项目不列入，自评除外：那一年里还开着的要填。起止日期与那一年没有
            交集的不列入。结转项目是非经常性、在那一年之前开始的项目；有下级项目的上级项目填不填自己的一份，由任务说。

            每一步记下做了什么、从哪里到哪里、意见、对各栏的意见、以什么角色做的，只增不改，同时记入审计。做的时候别人已经先走了一步的，
            什么也不改，回答 P-624。审核通过的不能是填过、提交过它的人（P-836）。不同意撤销的，退回单位继续填。

            收回通过的是刚刚审核通过它的人，下一级已经通过、退回、提过意见的不能再收回；因此它在下面的表里没有角色。

            审核意见对一格、一行、一个部分或整张表提；单位回应，审核的人了结。没有了结的，不能审核通过（P-990）；退回要至少有一条没有了结的
            指到一行（P-838），退回之后只有意见指到的行和随之要改的打开着，别的行锁着（P-991），见 [review.md](review.md)。

            调整只有绩效目标有：改的是同一张表，要写理由与文号，走同样的几级审核；批下来之前，已批的那一版（基线）一直有效；放弃的、不同意的，
            各格恢复成基线。调整没有期限，不算逾期。

            """;
}
