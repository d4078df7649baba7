package org.zhunsheng.server.filling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.zhunsheng.server.access.Role;
import org.zhunsheng.server.database.Database;
import org.zhunsheng.server.web.Refused;
import org.zhunsheng.server.world.FillingWorld;
import org.zhunsheng.server.world.Region;
import org.zhunsheng.text.Language;

/** 一格一格地存：各不相干，同一格不盖掉别人的，重发不重复。 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class CellsTest {

    @Autowired
    private Database database;

    @Autowired
    private Fillings fillings;

    @Autowired
    private CellWriting writing;

    @Autowired
    private CellReading reading;

    @Autowired
    private Carrying carrying;

    private Region region;
    private long clerk;
    private long colleague;
    private Filling filling;

    @BeforeEach
    void aForm() {
        region = new Region(database);
        clerk = region.account(Role.PREPARER, region.unit);
        colleague = region.account(Role.UNIT_FINANCE, region.unit);
        long assignment = new FillingWorld(region.world).assignment(region.department, region.unit, "河道保洁");
        filling = as(clerk, () -> fillings.ofAssignment(assignment));
        save(clerk, new Change("i1", "@", "indicators 1", 0, key()), new Change("c1", "@", "clauses 1", 0, key()));
    }

    private <T> T as(long account, Supplier<T> work) {
        Role role = account == clerk ? Role.PREPARER : Role.UNIT_FINANCE;
        return region.as(account, role, region.unit, work);
    }

    private List<Saved> save(long account, Change... changes) {
        return as(account, () -> writing.save(filling.id(), List.of(changes), Cause.TYPED, Language.ZH));
    }

    private Saved put(long account, String row, String field, String value, long seen) {
        return save(account, new Change(row, field, value, seen, key())).getFirst();
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private String value(String row, String field) {
        return as(clerk, () -> fillings.read(filling.id())).value(row, field);
    }

    private String refusal(Supplier<?> work) {
        return assertThrows(Refused.class, work::get).refusal(Language.ZH).code();
    }

    @Test
    void differentCellsNeverClash() {
        put(clerk, "i1", "name", "保洁里程", 0);
        Saved other = put(colleague, "i1", "target", "45", 0);
        assertNull(other.conflict());
        assertEquals("保洁里程", value("i1", "name"));
        assertEquals("45", value("i1", "target"));
    }

    @Test
    void theSecondWriterOfACellSeesBothValuesAndLosesNothing() {
        Saved first = put(clerk, "i1", "target", "45", 0);
        Saved second = put(colleague, "i1", "target", "43", 0);
        assertEquals("45", second.conflict());
        assertEquals(first.number(), second.number());
        assertTrue(second.by() != null && second.by().startsWith("r-"), second.by());
        assertEquals("45", value("i1", "target"));
        // 选了自己的：带着所见的编号再存
        Saved chosen = put(colleague, "i1", "target", "43", second.number());
        assertNull(chosen.conflict());
        assertEquals("43", value("i1", "target"));
        List<String> past = as(clerk, () -> reading.history(filling.id(), "i1", "target")).stream()
                .map(CellStore.Past::value)
                .toList();
        assertEquals(List.of("43", "45"), past);
    }

    @Test
    void theSameValueFromTwoPeopleIsNoClash() {
        put(clerk, "i1", "target", "45", 0);
        assertNull(put(colleague, "i1", "target", "45", 0).conflict());
    }

    @Test
    void aRepeatedChangeIsSavedOnce() {
        Change change = new Change("i1", "name", "保洁里程", 0, key());
        Saved first = save(clerk, change).getFirst();
        Saved again = save(clerk, change).getFirst();
        assertEquals(first.number(), again.number());
        assertNull(again.conflict());
        assertEquals(1, region.count("cell_changes where filling_id = " + filling.id() + " and field = 'name'"));
    }

    @Test
    void whatIsWrittenWrongIsKeptAndSaid() {
        Saved saved = put(clerk, "i1", "weight", "十来分吧", 0);
        assertEquals("一个数，如 45 或 98.75", saved.fault());
        assertEquals("十来分吧", value("i1", "weight"));
        assertEquals("", put(clerk, "i1", "weight", "１０", saved.number()).fault());
    }

    @Test
    void aRemovedRowComesBackWithItsCells() {
        Saved name = put(clerk, "i1", "name", "保洁里程", 0);
        long row = as(clerk, () -> fillings.read(filling.id())).number("i1", "@");
        Saved gone = put(clerk, "i1", "@", "", row);
        assertTrue(
                as(clerk, () -> fillings.read(filling.id())).rows("indicators").isEmpty());
        assertEquals("P-862", refusal(() -> put(clerk, "i1", "name", "别的", name.number())));
        put(clerk, "i1", "@", "indicators 1", gone.number());
        assertEquals(
                1,
                as(clerk, () -> fillings.read(filling.id())).rows("indicators").size());
        assertEquals("保洁里程", value("i1", "name"));
    }

    @Test
    void cellsThatDoNotExistAreRefusedAndNothingOfTheBatchIsSaved() {
        Change good = new Change("i1", "name", "保洁里程", 0, key());
        for (Change bad : List.of(
                new Change("i9", "name", "没有这一行", 0, key()),
                new Change("i1", "clause", "别的部分的栏", 0, key()),
                new Change("", "name", "不在表格里的没有这一栏", 0, key()),
                new Change("i2", "@", "nowhere 1", 0, key()),
                new Change("i2", "@", "indicators later", 0, key())))
            assertEquals("P-862", refusal(() -> save(clerk, good, bad)), bad.toString());
        assertEquals("", value("i1", "name"));
    }

    @Test
    void malformedChangesAreRefused() {
        Change good = new Change("i1", "name", "一", 0, key());
        assertEquals("P-861", refusal(() -> save(clerk)));
        assertEquals("P-861", refusal(() -> save(clerk, good, new Change("i1", "name", "二", 0, key()))));
        assertEquals("P-861", refusal(() -> save(clerk, new Change("I1", "name", "二", 0, key()))));
        assertEquals("P-861", refusal(() -> save(clerk, new Change("i1", "name", "二\0", 0, key()))));
        assertEquals("P-861", refusal(() -> save(clerk, new Change("i1", "name", "长".repeat(8001), 0, key()))));
    }

    @Test
    void aClosedFormTakesNothing() {
        new FillingWorld(region.world).state(filling.assignmentId(), "submitted");
        assertEquals("P-860", refusal(() -> put(clerk, "i1", "name", "晚了", 0)));
    }

    @Test
    void theFirstChangeBeginsTheAssignmentAndNamesTheAuthors() {
        assertEquals("draft " + clerk, begun());
        put(colleague, "i1", "name", "保洁里程", 0);
        assertEquals("draft " + clerk + " " + colleague, begun());
    }

    private String begun() {
        return region.world.asOwner(
                db -> db.sql("select state || ' ' || array_to_string(authors, ' ') from assignments where id = :id")
                        .param("id", filling.assignmentId())
                        .query(String.class)
                        .single());
    }

    @Test
    void submittingFreezesEveryCell() {
        put(clerk, "i1", "name", "保洁里程", 0);
        new FillingWorld(region.world).state(filling.assignmentId(), "submitted");
        assertEquals(
                1,
                region.count("filling_versions where state = 'submitted' and content ->> 'i1 name' = '保洁里程'"
                        + " and sha256 = sha256(convert_to(content::text, 'UTF8')) and filling_id = " + filling.id()));
    }

    @Test
    void lastYearsFormIsCarriedIntoAnEmptyOneOnly() {
        put(clerk, "i1", "name", "保洁里程", 0);
        put(clerk, "c1", "@", "", as(clerk, () -> fillings.read(filling.id())).number("c1", "@"));
        FillingWorld world = new FillingWorld(region.world);
        long next = world.assignment(region.department, filling.projectId(), 2027);
        Filling later = as(clerk, () -> fillings.ofAssignment(next));
        assertEquals("P-865", refusal(() -> as(clerk, () -> carried(later.id()))));
        world.state(filling.assignmentId(), "submitted");
        assertEquals(
                2026, as(clerk, () -> carrying.offer(fillings.read(later.id()))).orElseThrow());
        FilledForm form = as(clerk, () -> carried(later.id()));
        assertEquals("保洁里程", form.value("i1", "name"));
        assertEquals(1, form.rows("indicators").size());
        assertEquals(0, form.rows("clauses").size());
        assertEquals(1, as(clerk, () -> carrying.untouched(fillings.read(later.id()))));
        assertEquals("P-864", refusal(() -> as(clerk, () -> carried(later.id()))));
    }

    private FilledForm carried(long id) {
        carrying.carry(id);
        return fillings.read(id);
    }

    @Test
    void newsAreOnlyWhatChangedSince() {
        long before = as(clerk, () -> fillings.find(filling.id())).lastNumber();
        assertTrue(as(clerk, () -> reading.since(filling.id(), before)).cells().isEmpty());
        put(colleague, "i1", "name", "保洁里程", 0);
        FillingApi.News news = as(clerk, () -> reading.since(filling.id(), before));
        assertEquals(List.of("保洁里程"), news.cells().stream().map(Cell::value).toList());
        assertNotEquals(before, news.number());
    }

    @Test
    void whatHappensAtTheSameMomentIsDecidedOnce() throws Exception {
        try (ExecutorService many = Executors.newFixedThreadPool(8)) {
            List<Callable<Saved>> works = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                String value = Integer.toString(i);
                works.add(() -> put(value.equals("0") ? clerk : colleague, "i1", "target", value, 0));
            }
            int saved = 0;
            for (Future<Saved> done : many.invokeAll(works)) if (done.get().conflict() == null) saved++;
            assertEquals(1, saved);
        }
        assertEquals(1, region.count("cell_changes where filling_id = " + filling.id() + " and field = 'target'"));
    }

    /** 第一格由许多人同时存：都存得成，只开始一次。 */
    @Test
    void thoseWhoBeginAtTheSameMomentAllBegin() throws Exception {
        long assignment = new FillingWorld(region.world).assignment(region.department, region.unit, "堤防巡查");
        long id = as(clerk, () -> fillings.ofAssignment(assignment)).id();
        try (ExecutorService many = Executors.newFixedThreadPool(8)) {
            List<Callable<List<Saved>>> works = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                Change one = new Change("i" + i, "@", "indicators " + i, 0, key());
                long who = i % 2 == 0 ? clerk : colleague;
                works.add(() -> as(who, () -> writing.save(id, List.of(one), Cause.TYPED, Language.ZH)));
            }
            for (Future<List<Saved>> done : many.invokeAll(works))
                assertNull(done.get().getFirst().conflict());
        }
        assertEquals(8, region.count("cell_changes where filling_id = " + id));
        assertEquals(1, region.count("assignment_moves where assignment_id = " + assignment + " and act = 'start'"));
    }

    @Test
    void nobodyElseSeesOrWritesIt() {
        long stranger = region.account(Role.PREPARER, region.other);
        Supplier<?> read = () -> region.as(stranger, Role.PREPARER, region.other, () -> fillings.read(filling.id()));
        assertEquals("P-609", refusal(read));
        long head = region.account(Role.UNIT_HEAD, region.unit);
        List<Change> change = List.of(new Change("i1", "name", "不该", 0, key()));
        Supplier<?> write = () -> region.as(
                head, Role.UNIT_HEAD, region.unit, () -> writing.save(filling.id(), change, Cause.TYPED, Language.ZH));
        assertEquals("P-621", refusal(write));
        assertFalse(value("i1", "name").equals("不该"));
    }
}
