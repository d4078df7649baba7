package org.zhunsheng.server.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * 五百份答案，整个数据库都导出来，也连不上是哪一张凭据交的：凭据一张接一张地交（最坏的情形，谁先谁后一目了然），照行的先后、
 * 事务、内容去猜，都与乱猜一样。
 */
class SecrecyTest extends SurveyGround {

    private static final int ANSWERS = 500;

    /** 乱猜平均猜中一份；猜中这么多的机会不到百万分之一。 */
    private static final int MORE_THAN_CHANCE = 10;

    private static final Map<String, String> ORDERS = Map.of(
            "where the row is", "a.ctid, e.nth",
            "backwards", "a.ctid desc, e.nth desc",
            "the transaction", "a.xmin::text::bigint, e.nth",
            "the transaction, backwards", "a.xmin::text::bigint desc, e.nth desc",
            "the place in the row", "e.nth",
            "the content", "e.one::text");

    @Test
    void fiveHundredAnswersCannotBeLinkedToTheirCodesFromADumpOfTheDatabase() {
        Survey it = open("挂职干部 600 500");
        List<String> tokens = tokens(it);
        // 第几张凭据，写在它交的话里：只有测试知道
        for (int i = 0; i < ANSWERS; i++) answer(tokens.get(i), i % 4, "第" + mark(i));
        assertEquals(ANSWERS, answers(it));
        noneLinks(it, "open");
        nothingIsInBoth(tokens);
        close(it);
        noneLinks(it, "closed");
    }

    /** 与次序无关的记号。 */
    private static String mark(int i) {
        return HexFormat.of().formatHex(SurveyToken.hash("mark " + i)).substring(0, 16);
    }

    /** 凭据照各种次序排，答案也照各种次序排，一一对上的不比乱猜多。 */
    private void noneLinks(Survey it, String when) {
        Map<String, Integer> truth = new HashMap<>();
        for (int i = 0; i < ANSWERS; i++) truth.put("第" + mark(i), i);
        for (String tokenOrder : List.of("position", "hash", "ctid")) {
            List<Integer> positions = rows("select position::text from survey_tokens where survey_id = " + it.id()
                            + " order by " + tokenOrder)
                    .stream()
                    .map(Integer::valueOf)
                    .toList();
            ORDERS.forEach((name, order) -> {
                List<Integer> guessed = rows("select e.one -> 'remarks' ->> 0 from survey_answers a"
                                + " cross join lateral jsonb_array_elements(a.content) with ordinality e (one, nth)"
                                + " where a.survey_id = " + it.id() + " order by " + order)
                        .stream()
                        .map(truth::get)
                        .toList();
                long right = IntStream.range(0, ANSWERS)
                        .filter(i -> positions.get(i).equals(guessed.get(i)))
                        .count();
                assertTrue(right < MORE_THAN_CHANCE, when + ": " + right + " by " + tokenOrder + " and " + name);
                assertTrue(
                        Math.abs(correlation(positions, guessed)) < 0.25,
                        when + ": correlated by " + tokenOrder + " and " + name);
            });
        }
    }

    private List<String> rows(String sql) {
        return region.world.asOwner(db -> db.sql(sql).query(String.class).list());
    }

    private static double correlation(List<Integer> left, List<Integer> right) {
        double middle = (ANSWERS - 1) / 2.0;
        double together = 0;
        double alone = 0;
        for (int i = 0; i < ANSWERS; i++) {
            together += (left.get(i) - middle) * (right.get(i) - middle);
            alone += (left.get(i) - middle) * (left.get(i) - middle);
        }
        return together / alone;
    }

    /** 整个数据库一张表一张表地看：凭据与它的散列不在别的表里，答案的话不在别的表里，有答案的表里没有时间与地址。 */
    private void nothingIsInBoth(List<String> tokens) {
        List<String> plain = new ArrayList<>();
        List<String> hashes = new ArrayList<>();
        List<String> said = new ArrayList<>();
        for (int i = 0; i < ANSWERS; i += 50) {
            plain.add(tokens.get(i));
            hashes.add(HexFormat.of().formatHex(SurveyToken.hash(tokens.get(i))));
            said.add(mark(i));
        }
        for (String table : rows("select relname from pg_class where relnamespace = 'zhunsheng'::regnamespace"
                + " and relkind = 'r' order by 1")) {
            assertEquals(0, having(table, plain), table + " has a code");
            if (!table.equals("survey_tokens"))
                assertEquals(0, having(table, hashes), table + " has the hash of a code");
            if (!table.equals("survey_answers")) assertEquals(0, having(table, said), table + " has an answer");
        }
        assertTrue(having("survey_tokens", hashes) > 0 && having("survey_answers", said) > 0, "the search finds");
        for (String table : List.of("survey_answers", "survey_participations", "survey_tokens"))
            assertEquals(
                    0,
                    region.count("information_schema.columns where table_schema = 'zhunsheng' and table_name = '"
                            + table + "' and (data_type like 'timestamp%' or data_type in ('date', 'inet'))"),
                    table + " knows a time or an address");
    }

    /** 这张表里有这些字之一的几行。 */
    private int having(String table, List<String> words) {
        return region.count(table + " t where t::text ~ '" + String.join("|", words) + "'");
    }
}
