package org.zhunsheng.server.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 成批办理：只办筛选出的、在起点的、这个人办得了的；每一条留下自己的一次改动。 */
class EntryMovingTest extends RegisterGround {

    @Autowired
    private EntryMoving moving;

    private static EntryFilter filter(KnownRegister register, Map<String, String> asked) {
        return EntryFilter.of(register.definition(), asked);
    }

    private Entry survey(KnownRegister surveys, long organization, String number, String day) {
        return clerk(() -> changes.add(surveys.id(), survey(organization, number, day, "曲靖")));
    }

    @Test
    void onlyWhatIsFoundMovesAndEveryEntryKeepsItsOwnChange() {
        KnownRegister surveys = taken("field-surveys");
        Entry march = survey(surveys, region.unit, "D1", "2019-03-05");
        Entry april = survey(surveys, region.unit, "D2", "2019-04-05");
        Entry gone = survey(surveys, region.unit, "D3", "2019-03-06");
        clerk(() -> changes.withdraw(gone.id(), 1, "重复了"));
        EntryFilter found = filter(surveys, Map.of("state", "draft", "until", "2019-03-31"));
        assertEquals(1, clerk(() -> moving.move(surveys, found, "record", "核对过了")));
        assertEquals("recorded", clerk(() -> entries.find(march.id())).state());
        assertEquals("draft", clerk(() -> entries.find(april.id())).state());
        assertTrue(clerk(() -> entries.find(gone.id())).withdrawn());
        assertEquals(
                "核对过了",
                clerk(() -> entries.changes(entries.find(march.id())))
                        .getFirst()
                        .reason());
        assertEquals(1, region.world.audited("register.move", "register:" + surveys.id()));
        assertEquals(0, clerk(() -> moving.move(surveys, found, "record", "")), "nothing is moved twice");
        assertEquals(1, region.world.audited("register.move", "register:" + surveys.id()));
    }

    @Test
    void whoMayNotMoveOneMayNotMoveAll() {
        KnownRegister news = taken("work-news");
        EntryWish issue = new EntryWish(
                region.unit,
                null,
                Map.of("issue", List.of("1"), "issued-on", List.of("2019-01-31"), "titles", List.of("一月动态")));
        clerk(() -> changes.add(news.id(), issue));
        EntryFilter drafts = filter(news, Map.of("state", "draft"));
        assertTrue(clerk(() -> moving.possible(news, drafts)).isEmpty());
        assertEquals("P-856", code(() -> clerk(() -> moving.move(news, drafts, "review", ""))));
        assertEquals("P-856", code(() -> above(() -> moving.move(news, drafts, "review", ""))));
        assertEquals("P-856", code(() -> head(() -> moving.move(news, drafts, "publish", ""))), "not from there");
        assertEquals("P-856", code(() -> head(() -> moving.move(news, filter(news, Map.of()), "review", ""))));
        assertEquals(1, head(() -> moving.move(news, drafts, "review", "")));
    }

    @Test
    void aDivisionMovesItsOwnOnly() {
        KnownRegister surveys = taken("field-surveys");
        Entry own = survey(surveys, region.first, "D1", "2019-03-05");
        Entry unit = survey(surveys, region.unit, "D2", "2019-03-05");
        assertEquals(1, division(() -> moving.move(surveys, filter(surveys, Map.of("state", "draft")), "record", "")));
        assertEquals("recorded", clerk(() -> entries.find(own.id())).state());
        assertEquals("draft", clerk(() -> entries.find(unit.id())).state());
    }

    /** 交接要两个人签：交的人自己签的，成批也不能由他接。 */
    @Test
    void whatAnotherPersonMustDoIsLeftOut() {
        KnownRegister handOvers = taken("hand-overs");
        for (String item : List.of("duties", "keys"))
            clerk(() -> changes.add(
                    handOvers.id(),
                    new EntryWish(
                            region.unit,
                            null,
                            Map.of(
                                    "handed-on", List.of("2019-07-20"),
                                    "pair", List.of("岗位 1"),
                                    "predecessor", List.of("干部 1"),
                                    "successor", List.of("干部 2"),
                                    "item", List.of(item)))));
        EntryFilter open = filter(handOvers, Map.of("state", "open"));
        EntryFilter handed = filter(handOvers, Map.of("state", "handed"));
        assertEquals(2, clerk(() -> moving.move(handOvers, open, "hand", "")));
        assertEquals(0, clerk(() -> moving.move(handOvers, handed, "take", "")));
        assertEquals(2, head(() -> moving.move(handOvers, handed, "take", "")));
    }

    @Test
    void thePageOffersItWhereItCanBeDone() {
        KnownRegister surveys = taken("field-surveys");
        survey(surveys, region.unit, "D1", "2019-03-05");
        String path = "/registers/" + surveys.id();
        assertFalse(visitor(clerk).get(path).body().contains("成批办理"), "first choose a state");
        assertTrue(visitor(clerk).get(path + "?state=draft").body().contains("成批办理"));
        assertFalse(visitor(above).get(path + "?state=draft").body().contains("成批办理"));
        var writer = visitor(clerk);
        var answer = writer.post(path + "/move", Map.of("state", "draft", "move", "record"));
        assertEquals(302, answer.statusCode());
        assertTrue(writer.get(path + "?moved=1").body().contains("办了 1 条"));
        assertEquals(1L, clerk(() -> entries.count(surveys, filter(surveys, Map.of("state", "recorded")))));
    }
}
