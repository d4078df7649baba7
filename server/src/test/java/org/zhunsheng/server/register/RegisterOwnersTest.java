package org.zhunsheng.server.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhunsheng.server.access.Role;
import org.zhunsheng.server.file.StoredFiles;
import org.zhunsheng.server.world.Multipart;
import org.zhunsheng.server.world.Visitor;

/** 有主办处室的台账由它登记；受限的台账，每一种看法都只给登记的处室、单位负责人、审计人员。 */
class RegisterOwnersTest extends RegisterGround {

    private static final String INCIDENTS = """
            id: incidents
            title: 突发事件
            title-en: Incidents
            owner: %s
            restricted: yes
            date: day
            key: number
            fields:
              - { name: number, title: 编号, title-en: Number, type: text, required: yes }
              - { name: day, title: 日期, title-en: Day, type: date, required: yes }
              - { name: place, title: 地点, title-en: Place, type: place }
              - { name: proof, title: 材料, title-en: Proof, type: file, several: yes }
            """;

    private static final String FIGURE = """
            id: incidents
            title: 突发事件件数
            title-en: Incidents
            unit: 件
            count: incidents
            states: [draft]
            """;

    @Autowired
    private JdbcClient db;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private StoredFiles files;

    private <T> T colleague(long account, Supplier<T> work) {
        return region.as(account, Role.DIVISION, region.second, work);
    }

    private int directly(String sql) {
        return Objects.requireNonNull(transactions.execute(status -> db.sql(sql).update()));
    }

    private static void refused(Executable work, String why) {
        DataAccessException denied = assertThrows(DataAccessException.class, work);
        String said = String.valueOf(denied.getMostSpecificCause().getMessage());
        assertTrue(said.contains(why), said);
    }

    @Test
    void theOwnerDivisionEntersAndTheOthersOfTheUnitDoNot() {
        long other = region.account(Role.DIVISION, region.second);
        KnownRegister open = taken("field-surveys");
        Entry theirs = colleague(other, () -> changes.add(open.id(), survey(region.second, "D0", "2019-03-01", "昭通")));
        String owned = builtIn("field-surveys") + "owner: " + region.code(region.first) + "\n";
        KnownRegister surveys = head(() -> registers.publish(open.id(), 1, owned));
        assertEquals(region.first, surveys.ownerId());
        assertEquals(2, region.world.audited("register.define", "register:" + surveys.id()));

        Entry own = division(() -> changes.add(surveys.id(), survey(region.first, "D1", "2019-03-05", "曲靖")));
        Entry kept = clerk(() -> changes.add(surveys.id(), survey(region.first, "D2", "2019-03-06", "曲靖")));
        assertEquals(region.first, kept.organizationId(), "the unit's keeper enters for the owner");
        assertEquals(1, region.world.audited("register.add", "entry:" + own.id()));
        assertEquals(
                "P-859",
                code(() -> clerk(() -> changes.add(surveys.id(), survey(region.unit, "D3", "2019-03-07", "曲靖")))));
        assertEquals(
                "P-621",
                code(() -> colleague(
                        other, () -> changes.add(surveys.id(), survey(region.second, "D4", "2019-03-07", "曲靖")))));
        assertEquals(
                List.of(region.first),
                clerk(() -> entries.keepers(surveys)).stream()
                        .map(EntryStore.Keeper::id)
                        .toList());

        Entry before = colleague(other, () -> entries.find(theirs.id()));
        assertFalse(before.writable(), "what a division entered before stays readable, not writable");
        assertEquals(
                "P-621",
                code(() -> colleague(
                        other, () -> changes.change(theirs.id(), 1, survey(region.second, "D0", "2019-03-02", "昭通")))));
        assertEquals(List.of(), colleague(other, () -> changes.possible(before)));
        Visitor reader = visitor(other);
        assertEquals(403, reader.get("/registers/" + surveys.id() + "/new").statusCode());
        assertEquals(200, reader.get("/registers/" + surveys.id()).statusCode());
        assertEquals(
                "recorded",
                clerk(() -> changes.move(theirs.id(), 1, "record", "")).state());
    }

    /** 应用那道墙不在的时候，数据库再守一遍。 */
    @Test
    void theDatabaseKeepsTheOwnerAgain() {
        long other = region.account(Role.DIVISION, region.second);
        KnownRegister open = taken("field-surveys");
        Entry theirs = colleague(other, () -> changes.add(open.id(), survey(region.second, "D0", "2019-03-01", "昭通")));
        String owned = builtIn("field-surveys") + "owner: " + region.code(region.first) + "\n";
        head(() -> registers.publish(open.id(), 1, owned));
        String add = """
                insert into register_entries (register_id, version, organization_id, entry_date, state, content, changed_by)
                values (%d, 2, %d, '2019-03-01', 'draft', '{}', %d)
                """;
        refused(() -> colleague(other, () -> directly(add.formatted(open.id(), region.second, other))), "主办处室名下");
        String change = "update register_entries set state = 'recorded', changed = 2, changed_by = %d where id = "
                + theirs.id();
        refused(() -> colleague(other, () -> directly(change.formatted(other))), "由主办处室登记");
        assertEquals(1, clerk(() -> directly(change.formatted(clerk))));
    }

    @Test
    void anOwnerThatIsNotThereIsRefused() {
        String outside = builtIn("meetings") + "owner: " + region.code(region.other) + "\n";
        assertEquals("P-612", code(() -> head(() -> registers.add(region.unit, outside))));
        assertEquals(
                422,
                visitor(head)
                        .post("/registers", Map.of("organization", "" + region.unit, "definition", outside))
                        .statusCode());
    }

    @Test
    void anImportGoesToTheOwnerOnly() {
        String owned = builtIn("field-surveys") + "owner: " + region.code(region.first) + "\n";
        KnownRegister surveys = head(() -> registers.add(region.unit, owned));
        String rows = "调研编号,调研题目,开始日期,州市\nD1,甲,2019-03-05,曲靖\n";
        Visitor writer = visitor(clerk);
        writer.get("/my-account"); // 取页面令牌
        String path = "/imports/register-" + surveys.id();
        Multipart form = new Multipart()
                .fields(writer.pageToken())
                .fields(Map.of("organization", Long.toString(region.unit)))
                .file("file", "调研.csv", rows.getBytes(StandardCharsets.UTF_8));
        assertEquals(302, writer.send(form.post(writer.request(path))).statusCode());
        String refused = writer.get(path + "/draft?organization=" + region.unit).body();
        assertTrue(refused.contains("主办处室"), refused);
        assertEquals(0, region.count("register_entries where register_id = " + surveys.id()));
    }

    /** 每一条路：页面、接口、导出、日历、地点、查找、数的各条、文件、附在哪里、沿革、成批办理。 */
    @Test
    void noWayLeadsToARestrictedEntry() {
        KnownRegister incidents =
                head(() -> registers.add(region.unit, INCIDENTS.formatted(region.code(region.first))));
        byte[] content = "住院证明".getBytes(StandardCharsets.UTF_8);
        long file = division(() -> Objects.requireNonNull(
                        transactions.execute(status -> files.keepOriginal(region.first, "证明.txt", content)))
                .id());
        EntryWish wish = new EntryWish(
                region.first,
                null,
                Map.of(
                        "number", List.of("T-7"),
                        "day", List.of("2019-05-05"),
                        "place", List.of("盐津"),
                        "proof", List.of(Long.toString(file))));
        Entry entry = division(() -> changes.add(incidents.id(), wish));
        String figure = Visitor.location(
                        visitor(head).post("/figures", Map.of("organization", "" + region.unit, "definition", FIGURE)))
                .replaceAll("\\D", "");

        long other = region.account(Role.DIVISION, region.second);
        long auditor = region.account(Role.AUDITOR, region.unit);
        long finance = region.account(Role.UNIT_FINANCE, region.unit);
        List<String> wrong = new ArrayList<>();
        for (long insider : List.of(division, head, auditor)) wrong.addAll(ways(insider, incidents, entry, file, true));
        for (long outsider : List.of(clerk, finance, other, above))
            wrong.addAll(ways(outsider, incidents, entry, file, false));
        for (long insider : List.of(head, auditor)) wrong.addAll(counted(insider, figure, true));
        for (long outsider : List.of(clerk, finance, above)) wrong.addAll(counted(outsider, figure, false));
        assertEquals(List.of(), wrong);

        assertEquals("P-609", code(() -> clerk(() -> changes.move(entry.id(), 1, "record", ""))));
        assertEquals("P-621", code(() -> clerk(() -> changes.add(incidents.id(), wish))));
        assertEquals(0L, clerk(() -> entries.count(incidents, EntryFilter.of(incidents.definition(), Map.of()))));
        String seen = "select count(*) from %s";
        for (String table : List.of(
                "register_entries where id = " + entry.id(),
                "register_entry_changes where entry_id = " + entry.id(),
                "files where id = " + file,
                "file_uses where source = 'entry' and owner = " + entry.id())) {
            assertEquals(0L, clerk(() -> one(seen.formatted(table))), table);
            assertEquals(1L, division(() -> one(seen.formatted(table))), table);
        }

        String lifted = INCIDENTS.formatted(region.code(region.first)).replace("restricted: yes\n", "");
        head(() -> registers.publish(incidents.id(), 1, lifted));
        assertEquals(List.of(), ways(clerk, incidents, entry, file, true), "what is no longer restricted is open");
    }

    private long one(String sql) {
        return Objects.requireNonNull(
                transactions.execute(status -> db.sql(sql).query(Long.class).single()));
    }

    /** 走错了的几条路。 */
    private List<String> ways(long account, KnownRegister register, Entry entry, long file, boolean open) {
        String list = "/registers/" + register.id();
        Map<String, String> mustHave = Map.ofEntries(
                Map.entry(list, "T-7"),
                Map.entry(list + "?q=T-7", "2019-0001"),
                Map.entry(list + "?c.place=盐津", "2019-0001"),
                Map.entry(list + "/calendar?month=2019-05", "盐津"),
                Map.entry(list + "/places", "盐津"),
                Map.entry(list + "/places/export?format=csv", "盐津"),
                Map.entry(list + "/export?format=csv", "T-7"),
                Map.entry("/register-entries/" + entry.id(), "T-7"),
                Map.entry("/api/v1/registers/" + register.id() + "/entries", "T-7"),
                Map.entry("/api/v1/register-entries/" + entry.id(), "T-7"),
                Map.entry("/api/v1/files/" + file, "住院证明"));
        return told(account, mustHave, open);
    }

    /** 数是同一个，各条只给看得见的。 */
    private List<String> counted(long account, String figure, boolean open) {
        String of = "/figures/" + figure + "%s?organization=" + region.unit + "&year=2019";
        List<String> wrong = told(account, Map.of(of.formatted(""), "1件"), true);
        wrong.addAll(told(account, Map.of(of.formatted(""), "另有 1 条没有列出"), !open));
        wrong.addAll(told(
                account,
                Map.of(
                        of.formatted(""),
                        "T-7",
                        of.formatted("/export") + "&format=csv",
                        "T-7",
                        "/api/v1" + of.formatted("/rows"),
                        "T-7"),
                open));
        return wrong;
    }

    private List<String> told(long account, Map<String, String> words, boolean open) {
        Visitor visitor = visitor(account);
        List<String> wrong = new ArrayList<>();
        words.forEach((path, word) -> {
            String kind =
                    path.startsWith("/api/v1/re") || path.startsWith("/api/v1/fig") ? "application/json" : "text/html";
            String body = visitor.accepting(kind)
                    .get(path.replace("盐津", "%E7%9B%90%E6%B4%A5"))
                    .body();
            if (body.contains(word) != open) wrong.add(account + " " + path + (open ? " lacks " : " shows ") + word);
        });
        return wrong;
    }
}
