package org.zhunsheng.server.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhunsheng.server.web.Refused;
import org.zhunsheng.text.Language;

/** 台账：定义是数据，处室只看得见自己的，每次改动都留着，作废的还在。 */
class RegistersTest extends RegisterGround {

    @Autowired
    private JdbcClient db;

    @Autowired
    private TransactionTemplate transactions;

    @Test
    void aSurveyIsEnteredNumberedRecordedAndCounted() {
        KnownRegister surveys = taken("field-surveys");
        Entry first = clerk(() -> changes.add(surveys.id(), survey(region.unit, "D1", "2019-03-05", "曲靖", "昭通")));
        Entry second = clerk(() -> changes.add(surveys.id(), survey(region.unit, "D2", "2019-04-02", "文山")));
        assertEquals("2019-0001", first.reference());
        assertEquals("2019-0002", second.reference());
        assertEquals(List.of("曲靖", "昭通"), first.values("prefectures"));
        Entry recorded = clerk(() -> changes.move(first.id(), first.changed(), "record", ""));
        assertEquals("recorded", recorded.state());
        assertEquals(
                "P-858",
                code(() -> clerk(() -> changes.change(
                        first.id(), recorded.changed(), survey(region.unit, "D1", "2019-03-06", "曲靖")))));
        EntryFilter all = EntryFilter.of(surveys.definition(), Map.of());
        assertEquals(2L, clerk(() -> entries.count(surveys, all)));
        EntryFilter draft = EntryFilter.of(surveys.definition(), Map.of("state", "draft", "from", "2019-04-01"));
        assertEquals(
                List.of(second.id()),
                clerk(() -> entries.list(surveys, draft, 0, 50)).shown().stream()
                        .map(Entry::id)
                        .toList());
        EntryFilter zhaotong = EntryFilter.of(surveys.definition(), Map.of("q", "昭通"));
        assertEquals(1L, clerk(() -> entries.count(surveys, zhaotong)));
    }

    @Test
    void aDivisionSeesTheRegisterOfItsUnitAndOnlyItsOwnEntries() {
        KnownRegister surveys = taken("field-surveys");
        Entry others = clerk(() -> changes.add(surveys.id(), survey(region.second, "D1", "2019-03-05", "曲靖")));
        Entry own = division(() -> changes.add(surveys.id(), survey(region.first, "D2", "2019-03-06", "昭通")));
        assertEquals("2019-0002", own.reference(), "the number counts what the division does not see");
        assertEquals("P-609", code(() -> division(() -> entries.find(others.id()))));
        assertEquals(
                "P-609",
                code(() -> division(() -> changes.add(surveys.id(), survey(region.unit, "D3", "2019-03-07", "昭通")))));
        EntryFilter all = EntryFilter.of(surveys.definition(), Map.of());
        assertEquals(1L, division(() -> entries.count(surveys, all)));
        assertEquals(2L, head(() -> entries.count(surveys, all)));
        assertEquals("P-859", code(() -> clerk(() -> changes.add(surveys.id(), survey(0, "D4", "2019-03-07", "昭通")))));
    }

    @Test
    void everyMistakeOfAnEntryIsSaidAtOnce() {
        KnownRegister surveys = taken("field-surveys");
        Map<String, List<String>> wrong = new HashMap<>(
                Map.of("number", List.of("D".repeat(201)), "starts-on", List.of("去年三月"), "prefectures", List.of()));
        EntryWish wish = new EntryWish(region.unit, null, wrong);
        Refused refused = assertThrows(Refused.class, () -> clerk(() -> changes.add(surveys.id(), wish)));
        String said = refused.refusal(Language.ZH).sentence();
        for (String field : List.of("调研编号", "调研题目", "开始日期", "州市")) assertTrue(said.contains(field), said);
        assertEquals(0, region.count("register_entries where register_id = " + surveys.id()));
    }

    @Test
    void everyVersionOfAnEntryStaysAndAWithdrawnOneIsNeverGone() {
        KnownRegister surveys = taken("field-surveys");
        Entry first = clerk(() -> changes.add(surveys.id(), survey(region.unit, "D1", "2019-03-05", "曲靖")));
        Entry changed = clerk(() -> changes.change(first.id(), 1, survey(region.unit, "D1", "2019-03-05", "曲靖", "红河")));
        assertEquals(
                "P-624",
                code(() -> clerk(() -> changes.change(first.id(), 1, survey(region.unit, "D1", "2019-03-05", "怒江")))));
        assertEquals("P-857", code(() -> clerk(() -> changes.withdraw(first.id(), changed.changed(), " "))));
        Entry gone = clerk(() -> changes.withdraw(first.id(), changed.changed(), "与 D2 重复"));
        assertTrue(gone.withdrawn());
        assertEquals("P-858", code(() -> clerk(() -> changes.withdraw(first.id(), gone.changed(), "再作废"))));
        List<EntryStore.Change> past = above(() -> entries.changes(gone));
        assertEquals(
                List.of("withdraw", "change", "create"),
                past.stream().map(EntryStore.Change::act).toList());
        assertEquals(List.of("曲靖"), past.getLast().content().get("prefectures"));
        assertEquals(0L, clerk(() -> entries.count(surveys, EntryFilter.of(surveys.definition(), Map.of()))));
        assertEquals(
                1L,
                clerk(() ->
                        entries.count(surveys, EntryFilter.of(surveys.definition(), Map.of("state", "withdrawn")))));
        String audited = "audit_events where action = 'register.withdraw' and subject = 'entry:" + gone.id() + "'";
        assertEquals(1, region.count(audited));
    }

    @Test
    void theHistoryCannotBeDeletedEvenInTheDatabase() {
        KnownRegister surveys = taken("field-surveys");
        Entry entry = clerk(() -> changes.add(surveys.id(), survey(region.unit, "D1", "2019-03-05", "曲靖")));
        String delete = "delete from register_entry_changes where entry_id = " + entry.id();
        assertThrows(
                DataAccessException.class,
                () -> region.world.asOwner(db -> db.sql(delete).update()));
    }

    @Test
    void statesAreMovedByTheRolesOfTheDefinitionOnly() {
        KnownRegister news = taken("work-news");
        EntryWish issue = new EntryWish(
                region.unit,
                null,
                Map.of("issue", List.of("2019-01"), "issued-on", List.of("2019-01-31"), "titles", List.of("一月动态")));
        Entry draft = clerk(() -> changes.add(news.id(), issue));
        assertEquals("P-856", code(() -> clerk(() -> changes.move(draft.id(), 1, "review", ""))));
        assertEquals("P-856", code(() -> head(() -> changes.move(draft.id(), 1, "publish", ""))));
        Entry reviewed = head(() -> changes.move(draft.id(), 1, "review", "可以印发"));
        Entry published = clerk(() -> changes.move(draft.id(), reviewed.changed(), "publish", ""));
        assertEquals("published", published.state());
    }

    /** 应用那道墙不在的时候，数据库照同一份定义再核对一遍。 */
    @Test
    void theDatabaseKeepsTheStatesAndTheRolesAgain() {
        KnownRegister news = taken("work-news");
        Entry draft = clerk(() -> changes.add(
                news.id(),
                new EntryWish(
                        region.unit,
                        null,
                        Map.of(
                                "issue",
                                List.of("2019-02"),
                                "issued-on",
                                List.of("2019-02-28"),
                                "titles",
                                List.of("二月")))));
        String step = "update register_entries set %s, changed = changed + 1, changed_by = %d where id = " + draft.id();
        String review = "state = 'reviewed'";
        refused(() -> clerk(() -> directly(step.formatted(review, clerk))), "不能这样");
        refused(() -> head(() -> directly(step.formatted("state = 'published'", head))), "不能这样");
        assertEquals(1, head(() -> directly(step.formatted(review, head))));
        refused(() -> clerk(() -> directly(step.formatted("content = '{}'", clerk))), "内容不能改");
        refused(() -> clerk(() -> directly("""
                        insert into register_entries (register_id, version, organization_id, entry_date, state, content, changed_by)
                        values (%d, 1, %d, '2019-03-01', 'published', '{}', %d)
                        """.formatted(news.id(), region.unit, clerk))), "第一种状态");
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
    void aNewVersionKeepsTheMeaningOfOldEntries() {
        KnownRegister surveys = taken("field-surveys");
        Entry old = clerk(() -> changes.add(surveys.id(), survey(region.unit, "D1", "2019-03-05", "曲靖")));
        String renamed = builtIn("field-surveys").replace("title: 调研题目", "title: 课题");
        KnownRegister second = head(() -> registers.publish(surveys.id(), 1, renamed));
        assertEquals(2, second.number());
        assertEquals(
                "调研题目",
                clerk(() -> entries.definition(old))
                        .field("subject")
                        .orElseThrow()
                        .title()
                        .zh());
        Entry fresh = clerk(() -> changes.add(surveys.id(), survey(region.unit, "D2", "2019-03-06", "曲靖")));
        assertEquals(
                "课题",
                clerk(() -> entries.definition(fresh))
                        .field("subject")
                        .orElseThrow()
                        .title()
                        .zh());
        String retyped = renamed.replace("title-en: Prefectures, type: place", "title-en: Prefectures, type: text");
        assertEquals("P-854", code(() -> head(() -> registers.publish(surveys.id(), 2, retyped))));
        assertEquals("P-624", code(() -> head(() -> registers.publish(surveys.id(), 1, renamed))));
        assertEquals(
                "P-867",
                code(() -> head(
                        () -> registers.publish(surveys.id(), 2, renamed.replace("id: field-surveys", "id: other")))));
    }

    @Test
    void oneIdIsOneRegisterAndOnlyThoseWhoDefineAddOne() {
        taken("field-surveys");
        assertEquals("P-855", code(() -> head(() -> registers.add(region.unit, builtIn("field-surveys")))));
        assertEquals("P-621", code(() -> clerk(() -> registers.add(region.unit, builtIn("meetings")))));
    }

    @Test
    void personalDataIsForThoseWhoKeepTheRegister() {
        KnownRegister surveys = taken("field-surveys");
        Entry entry = clerk(() -> changes.add(surveys.id(), survey(region.unit, "D1", "2019-03-05", "曲靖")));
        String path = "/register-entries/" + entry.id();
        assertTrue(visitor(clerk).get(path).body().contains("甲组一人"));
        String page = visitor(above).get(path).body();
        assertTrue(page.contains("曲靖") && !page.contains("甲组一人"), page);
        assertFalse(visitor(above).get("/api/v1" + path).body().contains("甲组一人"));
        String list = "/registers/" + surveys.id();
        assertFalse(visitor(above).get(list + "/export?format=csv").body().contains("甲组一人"));
        assertTrue(visitor(clerk).get(list + "/export?format=csv").body().contains("甲组一人"));
        assertEquals(
                0L, above(() -> entries.count(surveys, EntryFilter.of(surveys.definition(), Map.of("q", "甲组一人")))));
        Map<String, String> byPerson = Map.of("members", "甲组一人");
        EntryFilter guessed = new EntryFilter("", null, null, "", null, byPerson);
        assertEquals(0L, above(() -> entries.count(surveys, guessed)), "a reader cannot find out by filtering either");
        assertEquals(1L, clerk(() -> entries.count(surveys, guessed)));
    }
}
