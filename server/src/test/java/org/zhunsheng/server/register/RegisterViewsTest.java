package org.zhunsheng.server.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhunsheng.text.Language;

/** 一个台账的日历与地点：数得对，筛选还在，记录打得开；几天的事每天都在，几个地方的各算一条。 */
class RegisterViewsTest extends RegisterGround {

    @Autowired
    private RegisterCalendar calendar;

    @Autowired
    private RegisterPlaces places;

    private void surveyed(KnownRegister surveys, String number, String from, String until, String... prefectures) {
        EntryWish wish = survey(region.unit, number, from, prefectures);
        Map<String, List<String>> values = new HashMap<>(wish.values());
        values.put("ends-on", List.of(until));
        clerk(() -> changes.add(surveys.id(), new EntryWish(region.unit, null, values)));
    }

    private static void has(String page, String... words) {
        for (String word : words) assertTrue(page.contains(word), word + " in " + page);
    }

    private RegisterCalendar.Sheet sheet(KnownRegister register, String month, Map<String, String> asked) {
        return clerk(() -> calendar.sheet(register, EntryFilter.of(register.definition(), asked), month, Language.ZH));
    }

    private static long on(RegisterCalendar.Sheet sheet, String day) {
        return sheet.weeks().stream()
                .flatMap(List::stream)
                .filter(Objects::nonNull)
                .filter(one -> one.date().equals(LocalDate.parse(day)))
                .findFirst()
                .orElseThrow()
                .count();
    }

    @Test
    void aMonthShowsEveryDayOfWhatLastsDaysAndTheYearItsMonths() {
        KnownRegister surveys = taken("field-surveys");
        surveyed(surveys, "D1", "2019-01-30", "2019-02-02", "曲靖");
        surveyed(surveys, "D2", "2019-02-02", "2019-02-02", "昭通");
        surveyed(surveys, "D3", "2018-12-31", "2018-12-31", "昭通");
        RegisterCalendar.Sheet february = sheet(surveys, "2019-02", Map.of());
        assertEquals(1, on(february, "2019-02-01"));
        assertEquals(2, on(february, "2019-02-02"));
        assertEquals(0, on(february, "2019-02-03"));
        assertEquals(5, february.weeks().size(), "from Friday 1 to Thursday 28");
        assertEquals(
                List.of(1L, 2L, 0L),
                february.months().stream()
                        .map(RegisterCalendar.Month::count)
                        .limit(3)
                        .toList());
        assertEquals(1, on(sheet(surveys, "2019-02", Map.of("q", "D2")), "2019-02-02"), "the filter is kept");
        assertEquals("2019-02", sheet(surveys, "", Map.of()).month().toString(), "the month of the latest entry");
        assertEquals(
                2L,
                clerk(() -> entries.count(
                        surveys,
                        EntryFilter.of(surveys.definition(), Map.of("from", "2019-02-02", "until", "2019-02-02")))),
                "the list of a day shows what lasts over it");
    }

    @Test
    void aFullDayShowsItsFirstEntriesAndTheListOfTheDay() {
        KnownRegister surveys = taken("field-surveys");
        for (int i = 1; i <= 5; i++) surveyed(surveys, "D" + i, "2019-03-05", "2019-03-05", "曲靖" + i);
        String path = "/registers/" + surveys.id();
        String page = visitor(clerk).get(path + "/calendar?q=D").body();
        has(page, "2019 年 3 月", "5 条", "另有 2 条", path + "?q=D&amp;from=2019-03-05&amp;until=2019-03-05");
        has(page, path + "/calendar?q=D&amp;month=2019-02", path + "/calendar?q=D&amp;month=2018-03", "产业帮扶项目进度 · 曲靖3");
        assertFalse(page.contains("曲靖4"), "three of five");
        has(visitor(clerk).get(path + "?from=2019-03-05&until=2019-03-05").body(), "找到 5 条");
        has(visitor(clerk).get(path + "/calendar?month=2019-13").body(), "2019 年 3 月");
        has(visitor(clerk).get(path + "/calendar?month=2017-01").body(), "这个月没有记录。");
        has(visitor(clerk).get(path + "/calendar?month=1990-01").body(), "/calendar?month=1990-02");
    }

    @Test
    void placesAreCountedOnceAnEntryAndOpenTheirList() {
        KnownRegister surveys = taken("field-surveys");
        surveyed(surveys, "D1", "2019-03-05", "2019-03-05", "曲靖", "昭通", "曲靖");
        surveyed(surveys, "D2", "2018-03-05", "2018-03-06", "曲靖");
        surveyed(surveys, "D3", "2019-04-05", "2019-04-05", "红河/屏边", "红河/金平");
        String path = "/registers/" + surveys.id();
        RegisterPlaces.Page page = clerk(() -> places.page(
                new RegisterPlaceStore.Wanted(
                        surveys, RegisterPlaces.field(surveys, ""), EntryFilter.of(surveys.definition(), Map.of())),
                new RegisterPlaceStore.Key("", "")));
        assertEquals(
                List.of("曲靖 2", "昭通 1", "红河/屏边 1", "红河/金平 1"),
                page.lines().stream()
                        .map(one -> one.place() + " " + one.entries())
                        .toList());
        assertEquals(
                List.of(new PlaceLine.Year(2019, 1), new PlaceLine.Year(2018, 1)),
                page.lines().getFirst().years());
        assertEquals(Map.of("红河", 1L), page.regions(), "one entry in two counties is one of the prefecture");
        String shown = visitor(clerk).get(path + "/places").body();
        has(shown, "红河：1 条", ">屏边<", "没有写明地区的", "2019 年 1 条、2018 年 1 条");
        String list = path + "?c.prefectures=%E6%9B%B2%E9%9D%96";
        has(shown, list);
        has(visitor(clerk).get(list).body(), "找到 2 条", "value=\"曲靖\"");
        has(visitor(clerk).get(list + "&c.prefectures=x").body(), "州市");
        has(
                visitor(clerk).get(path + "/places/export?format=csv").body(),
                "地区,州市,记录数,最早,最近,各年",
                ",曲靖,2,2018-03-05,2019-03-05,2019: 1; 2018: 1");
        assertEquals(1, region.world.audited("register.export", "register:" + surveys.id()));
        has(visitor(clerk).get(path + "/places?q=D2").body(), "曲靖");
        assertFalse(visitor(clerk).get(path + "/places?q=D2").body().contains("昭通"));
        assertEquals(
                404,
                visitor(clerk)
                        .get("/registers/" + taken("leave").id() + "/places")
                        .statusCode());
    }

    @Test
    void manyPlacesComeByPages() {
        KnownRegister surveys = taken("field-surveys");
        String[] many = new String[130];
        for (int i = 0; i < many.length; i++) many[i] = "地方%03d".formatted(i);
        surveyed(surveys, "D1", "2019-03-05", "2019-03-05", many);
        String path = "/registers/" + surveys.id() + "/places";
        String first = visitor(clerk).get(path).body();
        has(first, "地方099", "after=");
        assertFalse(first.contains("地方100"));
        String next = first.replaceAll("(?s).*<a href=\"([^\"]*after=[^\"]*)\".*", "$1")
                .replace("&amp;", "&");
        String second = visitor(clerk).get(next).body();
        has(second, "地方100", "地方129");
        assertFalse(second.contains("地方099"));
    }

    @Test
    void theCountyStandsInItsPrefectureWhenTheDefinitionSaysSo() {
        KnownRegister cadres = taken("cadres");
        for (String county : List.of("屏边", "金平"))
            clerk(() -> changes.add(
                    cadres.id(),
                    new EntryWish(
                            region.unit,
                            null,
                            Map.of(
                                    "number", List.of("十一-" + county),
                                    "person", List.of("干部 1"),
                                    "batch", List.of("第十一批"),
                                    "arrived-on", List.of("2019-07-15"),
                                    "post", List.of("挂职"),
                                    "prefecture", List.of("红河"),
                                    "county", List.of(county)))));
        String page = visitor(clerk)
                .get("/registers/" + cadres.id() + "/places?field=county")
                .body();
        has(page, "红河：2 条", ">屏边<", "c.county=%E5%B1%8F%E8%BE%B9");
    }
}
