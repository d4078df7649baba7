package org.zhunsheng.server.organization;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.zhunsheng.server.access.Role;
import org.zhunsheng.server.database.Database;
import org.zhunsheng.server.web.Refused;
import org.zhunsheng.server.web.ServiceProblem;
import org.zhunsheng.text.Language;

/** 改机构的规则，一条一个。 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class ChangesTest {

    private static final LocalDate DAY = LocalDate.of(2020, 3, 1);

    @Autowired
    private Database database;

    @Autowired
    private Changes changes;

    @Autowired
    private Organizations organizations;

    private Town town;

    @BeforeEach
    void aTown() {
        town = new Town(database);
    }

    private String refused(Supplier<?> work) {
        Refused refused = assertThrows(Refused.class, () -> town.as(work));
        return refused.refusal(Language.ZH).code();
    }

    private List<String> found(String query) {
        return town.as(() -> organizations.search(query, 0, 50)).lines().shown().stream()
                .map(Organization::name)
                .toList();
    }

    @Test
    void aFormOf2019KeepsTheNameOf2019() {
        town.as(() -> changes.rename(town.school, 1, "云溪县实验中学", DAY));
        assertEquals(
                Optional.of("云溪县第一中学"), town.as(() -> organizations.nameOn(town.school, LocalDate.of(2019, 12, 31))));
        assertEquals(Optional.of("云溪县实验中学"), town.as(() -> organizations.nameOn(town.school, DAY)));
        assertEquals(Optional.empty(), town.as(() -> organizations.nameOn(town.school, LocalDate.of(2001, 1, 1))));
        assertEquals(
                List.of("云溪县财政局", "云溪县教育局", "云溪县第一中学"),
                town.as(() -> organizations.pathOn(town.school, LocalDate.of(2019, 1, 1))));
        assertEquals(List.of("云溪县实验中学"), found("实验中"));
        assertEquals(List.of(), found("第一中学"));
    }

    @Test
    void anEarlierNameIsHistoryAndTheSameDayIsACorrection() {
        town.as(() -> changes.rename(town.school, 1, "云溪县实验中学", DAY));
        assertEquals(
                "云溪县实验中学",
                town.as(() -> changes.rename(town.school, 2, "云溪县一中", DAY.minusYears(1)))
                        .name());
        assertEquals(
                "云溪县实验高中",
                town.as(() -> changes.rename(town.school, 3, "云溪县实验高中", DAY)).name());
        assertEquals(
                3,
                town.as(() -> organizations.show(town.school, null, 0, 50))
                        .names()
                        .size());
    }

    @Test
    void aMoveTakesEverythingBelowAndKeepsTheHistory() {
        long other = town.as(() -> changes.create(town.bureau, "department", "900", "云溪县卫生局", DAY))
                .id();
        long under = town.as(() -> changes.create(town.school, "unit", "901", "一中附属小学", DAY))
                .id();
        town.as(() -> changes.move(town.school, 1, other, DAY));
        assertEquals(town.place(other) + town.school + "/" + under + "/", town.place(under));
        assertEquals(List.of("一中附属小学"), found("附属小学"));
        assertEquals(
                List.of("云溪县第一中学"),
                names(town.as(() -> organizations.show(town.department, LocalDate.of(2019, 12, 31), 0, 50))));
        assertEquals(List.of(), names(town.as(() -> organizations.show(other, LocalDate.of(2019, 12, 31), 0, 50))));
        assertEquals("P-644", refused(() -> changes.move(town.school, 2, town.department, DAY.minusDays(1))));
    }

    private static List<String> names(Shown shown) {
        return shown.children().shown().stream()
                .map(Organization::name)
                .filter(name -> name.contains("中学"))
                .toList();
    }

    @Test
    void nothingMovesUnderItself() {
        long under = town.as(() -> changes.create(town.school, "unit", "901", "一中附属小学", DAY))
                .id();
        assertEquals("P-642", refused(() -> changes.move(town.school, 1, town.school, DAY)));
        assertEquals("P-642", refused(() -> changes.move(town.school, 1, under, DAY)));
    }

    @Test
    void kindsGoWhereTheyBelong() {
        assertEquals("P-641", refused(() -> changes.create(town.bureau, "division", "902", "某科", DAY)));
        assertEquals("P-641", refused(() -> changes.create(town.office, "unit", "902", "某单位", DAY)));
        assertEquals("P-641", refused(() -> changes.create(town.bureau, "installation", "902", "某系统", DAY)));
        assertEquals("P-641", refused(() -> changes.create(town.bureau, "office", "902", "某科", DAY)));
        assertEquals("P-641", refused(() -> changes.move(town.office, 1, town.bureau, DAY)));
        assertEquals(
                "unit",
                town.as(() -> changes.create(town.bureau, "unit", "902", "信息中心", DAY))
                        .kind());
        assertEquals(
                "bureau",
                town.as(() -> changes.create(town.bureau, "bureau", "903", "某镇财政所", DAY))
                        .kind());
    }

    @Test
    void codesAreOnceInARegionAndFreeInTheNext() {
        String code = town.code(town.school);
        assertEquals("P-640", refused(() -> changes.create(town.bureau, "unit", code, "另一个", DAY)));
        Town next = new Town(database);
        next.as(() -> changes.create(next.bureau, "unit", code, "另一个", DAY));
        assertEquals("P-647", refused(() -> changes.create(town.bureau, "unit", "编码", "另一个", DAY)));
        assertEquals("P-648", refused(() -> changes.create(town.bureau, "unit", "904", "  ", DAY)));
    }

    @Test
    void datesAreNeitherMissingNorInTheFuture() {
        assertEquals("P-649", refused(() -> changes.rename(town.school, 1, "新名", null)));
        assertEquals(
                "P-643",
                refused(() ->
                        changes.rename(town.school, 1, "新名", LocalDate.now().plusDays(1))));
    }

    @Test
    void closingNamesTheOpenChildrenAndClosedOnesTakeNothingNew() {
        Refused refused = assertThrows(Refused.class, () -> town.as(() -> changes.close(town.department, 1, DAY)));
        assertTrue(refused.refusal(Language.ZH).sentence().contains("云溪县第一中学"));
        town.as(() -> changes.close(town.school, 1, DAY));
        town.as(() -> changes.close(town.office, 1, DAY));
        town.as(() -> changes.close(town.department, 1, DAY));
        assertEquals("P-646", refused(() -> changes.create(town.department, "unit", "905", "新单位", DAY)));
        assertEquals("P-646", refused(() -> changes.reopen(town.school, 2, DAY)));
        town.as(() -> changes.reopen(town.department, 2, DAY));
        assertEquals(null, town.as(() -> changes.reopen(town.school, 2, DAY)).closedOn());
    }

    @Test
    void theInstallationStays() {
        long account = town.world.account("top-" + town.school, 1);
        town.world.grant(account, Role.SYSTEM_ADMINISTRATOR, 1);
        int version = town.as(account, Role.SYSTEM_ADMINISTRATOR, 1, () -> organizations.find(1))
                .version();
        Refused refused = town.as(
                account,
                Role.SYSTEM_ADMINISTRATOR,
                1,
                () -> assertThrows(Refused.class, () -> changes.close(1, version, DAY)));
        assertEquals("P-656", refused.refusal(Language.EN).code());
    }

    @Test
    void whoSawAnOldVersionIsRefused() {
        town.as(() -> changes.rename(town.school, 1, "云溪县实验中学", DAY));
        assertEquals(
                ServiceProblem.CHANGED_MEANWHILE.code(), refused(() -> changes.rename(town.school, 1, "又一个", DAY)));
        assertEquals(ServiceProblem.CHANGED_MEANWHILE.code(), refused(() -> changes.close(town.school, 1, DAY)));
    }

    @Test
    void whatLiesElsewhereIsUnknown() {
        Town next = new Town(database);
        assertEquals("P-609", refused(() -> organizations.find(next.school)));
        assertEquals("P-609", refused(() -> changes.rename(next.school, 1, "占领", DAY)));
        assertEquals("P-609", refused(() -> changes.create(next.bureau, "unit", "906", "占领", DAY)));
        assertEquals("P-609", refused(() -> changes.move(town.school, 1, next.department, DAY)));
        assertEquals("P-657", refused(() -> changes.parent(town.school, next.code(next.department))));
        assertEquals(town.department, town.as(() -> changes.parent(town.school, town.code(town.department))));
    }

    @Test
    void searchKnowsPartsOfNamesCodesAndPages() {
        for (int i = 0; i < 7; i++) {
            int number = i;
            town.as(() -> changes.create(town.department, "unit", "K0" + number, "云溪县第" + number + "小学", DAY));
        }
        assertEquals(7, found("小学").size());
        assertEquals(List.of("云溪县第3小学"), found("第3小学"));
        assertEquals(List.of("云溪县第3小学"), found("k03"));
        assertEquals(7, found("K0").size());
        assertEquals(7, found("云溪 小学").size());
        assertEquals(List.of(), found("溪云"));
        assertEquals(List.of(), found("小"));
        Lines first = town.as(() -> organizations.search("小学", 0, 5)).lines();
        long next = java.util.Objects.requireNonNull(first.next());
        Lines second = town.as(() -> organizations.search("小学", next, 5)).lines();
        assertEquals(5, first.shown().size());
        assertEquals(2, second.shown().size());
        Found one = town.as(() -> organizations.search("第3小学", 0, 5));
        assertEquals("云溪县财政局 › 云溪县教育局", one.paths().values().iterator().next());
    }
}
