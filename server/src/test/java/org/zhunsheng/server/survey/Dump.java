package org.zhunsheng.server.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.zhunsheng.server.world.Region;

/** 整个数据库都导出来的人：照各种次序把凭据与答案对起来，看对上几份；一张表一张表地找凭据、答案的话。 */
final class Dump {

    static final int ANSWERS = 500;

    /** 乱猜平均猜中一份；猜中这么多的机会不到百万分之一。 */
    private static final int MORE_THAN_CHANCE = 10;

    private static final Map<String, String> ORDERS = Map.of(
            "where the row is", "a.ctid, e.nth",
            "backwards", "a.ctid desc, e.nth desc",
            "the transaction", "a.xmin::text::bigint, e.nth",
            "the transaction, backwards", "a.xmin::text::bigint desc, e.nth desc",
            "the place in the row", "e.nth",
            "the content", "e.one::text");

    private final Region region;
    private final long survey;
    private final List<String> tokens;

    /** @param tokens 用了的各张，照用的先后；第几个用的，交的话里写着 {@link #mark} */
    Dump(Region region, long survey, List<String> tokens) {
        this.region = region;
        this.survey = survey;
        this.tokens = tokens;
    }

    /** 与次序无关的记号。 */
    static String mark(int i) {
        return HexFormat.of().formatHex(SurveyToken.hash("mark " + i)).substring(0, 16);
    }

    private static String hash(String token) {
        return HexFormat.of().formatHex(SurveyToken.hash(token));
    }

    /** 凭据照各种次序排，答案也照各种次序排，一一对上的不比乱猜多。 */
    void noneLinks(String when, String table, List<String> tokenOrders) {
        Map<String, Integer> positions = new HashMap<>();
        rows("select encode(hash, 'hex') || ' ' || position from survey_tokens where survey_id = " + survey)
                .forEach(row -> positions.put(row.split(" ")[0], Integer.valueOf(row.split(" ")[1])));
        Map<String, Integer> truth = new HashMap<>();
        for (int i = 0; i < ANSWERS; i++) truth.put("第" + mark(i), positions.get(hash(tokens.get(i))));
        for (String tokenOrder : tokenOrders) {
            List<Integer> listed = rows("select position::text from " + table + " where survey_id = " + survey
                            + " order by " + tokenOrder)
                    .stream()
                    .map(Integer::valueOf)
                    .toList();
            ORDERS.forEach((name, order) -> {
                String how = when + " by " + table + ", " + tokenOrder + " and " + name;
                compare(listed, answers(order).stream().map(truth::get).toList(), how);
            });
        }
    }

    private List<String> answers(String order) {
        return rows("select e.one -> 'remarks' ->> 0 from survey_answers a"
                + " cross join lateral jsonb_array_elements(a.content) with ordinality e (one, nth)"
                + " where a.survey_id = " + survey + " order by " + order);
    }

    private static void compare(List<Integer> listed, List<Integer> guessed, String how) {
        long right = IntStream.range(0, ANSWERS)
                .filter(i -> listed.get(i).equals(guessed.get(i)))
                .count();
        assertTrue(right < MORE_THAN_CHANCE, right + " linked " + how);
        assertTrue(Math.abs(correlation(listed, guessed)) < 0.25, "correlated " + how);
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

    /** 凭据与它的散列不在别的表里，答案的话不在别的表里，有答案的表里没有时间与地址。 */
    void nothingIsInBoth() {
        List<String> plain = new ArrayList<>();
        List<String> hashes = new ArrayList<>();
        List<String> said = new ArrayList<>();
        for (int i = 0; i < ANSWERS; i += 50) {
            plain.add(tokens.get(i));
            hashes.add(hash(tokens.get(i)));
            said.add(mark(i));
        }
        for (String table : tables()) {
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

    /** 有这些字之一的各张表。 */
    List<String> tablesHaving(List<String> words) {
        return tables().stream().filter(table -> having(table, words) > 0).toList();
    }

    private List<String> tables() {
        return rows("select relname from pg_class where relnamespace = 'zhunsheng'::regnamespace"
                + " and relkind = 'r' order by 1");
    }

    /** 这张表里有这些字之一的几行。 */
    private int having(String table, List<String> words) {
        return region.count(table + " t where t::text ~ '" + String.join("|", words) + "'");
    }

    private List<String> rows(String sql) {
        return region.world.asOwner(db -> db.sql(sql).query(String.class).list());
    }
}
