package org.zhunsheng.server.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhunsheng.register.FieldType;
import org.zhunsheng.register.RegisterField;

/** 一栏地方各有几条记录的 SQL：数出来的一句，记录不读出来。 */
@Repository
class RegisterPlaceStore {

    /** “州市/县”、“昆明市五华区”里的地区。 */
    private static final String REGION = """
            coalesce(substring(v.one from '^([^/／]+)[/／].'),
                     substring(v.one from '^(.{1,12}?(?:自治州|地区|盟|州|市))(?=.{1,20}(?:县|区|市|旗)$)'), '')
            """;

    /** 一条里写的各个地方。 */
    private static final String VALUES = """
            jsonb_array_elements_text(case jsonb_typeof(f.content -> :field) when 'array' then f.content -> :field
                                           when 'string' then jsonb_build_array(f.content -> :field) else '[]' end) v (one)
             where v.one <> ''
            """;

    private static final String REGIONS = """
            select p.region, count(*) as entries
              from (%s) f cross join lateral (select distinct %s as region from
            """ + VALUES + ") p where p.region = any (:regions) group by 1";

    /** 一条里重复写的只算一次；先按年，再合起来，地区只对各不相同的地方看一遍。 */
    private static final String SUMS = """
            with yearly as (
                select coalesce(f.content ->> :within, '') as inside, p.place, extract(year from f.entry_date)::int as year,
                       count(*) as entries, min(f.entry_date) as first, max(f.entry_date) as last
                  from (%s) f cross join lateral (select distinct v.one as place from
            """ + VALUES + """
                       ) p
                 group by 1, 2, 3),
            sums as (
                select v.region, v.one as place, sum(v.entries) as entries, sum(sum(v.entries)) over (partition by v.region) as around,
                       min(v.first) as first, max(v.last) as last, array_agg(v.year order by v.year desc) as years,
                       array_agg(v.entries order by v.year desc) as counts
                  from (select v.*, %s as region from (select y.*, y.place as one from yearly y) v) v
                 group by v.region, v.one)
            """;

    private static final String ORDER = " order by s.around desc, s.region, s.entries desc, s.place";

    private final EntryQuery query;

    RegisterPlaceStore(EntryQuery query) {
        this.query = query;
    }

    /** 要数的：哪个台账，哪一栏，什么条件。 */
    record Wanted(KnownRegister register, RegisterField field, EntryFilter filter) {}

    /** 从哪一个地方之后。 */
    record Key(String region, String place) {}

    List<PlaceLine> list(Wanted wanted, Key key, int limit, EntryQuery.Sight sight) {
        return counted(wanted, """
                select s.* from sums s
                 where :place = '' or (-s.around, s.region, -s.entries, s.place)
                     > (select -a.around, a.region, -a.entries, a.place from sums a where a.region = :region and a.place = :place)
                """ + ORDER + " limit :limit", sight)
                .param("region", key.region())
                .param("place", key.place())
                .param("limit", limit)
                .query((row, at) -> line(wanted, row))
                .list();
    }

    /** 全部，一个一个地读。 */
    Stream<PlaceLine> all(Wanted wanted, EntryQuery.Sight sight) {
        return counted(wanted, "select s.* from sums s" + ORDER, sight).query((row, at) -> line(wanted, row)).stream();
    }

    /** 这几个地区各有几条：一条到了一个地区的几个地方，也是一条。 */
    Map<String, Long> regions(Wanted wanted, List<String> regions, EntryQuery.Sight sight) {
        record Sum(String region, long entries) {}
        return statement(wanted, REGIONS, "", "coalesce(f.content ->> :within, '')", sight)
                .param("regions", regions.toArray(String[]::new))
                .query(Sum.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Sum::region, Sum::entries));
    }

    private JdbcClient.StatementSpec counted(Wanted wanted, String from, EntryQuery.Sight sight) {
        return statement(wanted, SUMS, from, "v.inside", sight);
    }

    /** @param inside 写明了的地区在哪里 */
    private JdbcClient.StatementSpec statement(
            Wanted wanted, String sums, String from, String inside, EntryQuery.Sight sight) {
        RegisterField field = wanted.field();
        String region = !field.within().isEmpty() ? inside : field.type() == FieldType.PLACE ? REGION : "''";
        return query.filtered(
                        sums.formatted(EntryQuery.rows(wanted.filter()), region) + from,
                        wanted.register(),
                        wanted.filter(),
                        sight)
                .param("field", field.name())
                .param("within", field.within());
    }

    private static PlaceLine line(Wanted wanted, ResultSet row) throws SQLException {
        Integer[] years = (Integer[]) row.getArray("years").getArray();
        Long[] counts = (Long[]) row.getArray("counts").getArray();
        List<PlaceLine.Year> all = new ArrayList<>();
        for (int i = 0; i < years.length; i++) all.add(new PlaceLine.Year(years[i], counts[i]));
        return new PlaceLine(
                wanted.field().name(),
                wanted.field().within(),
                row.getString("region"),
                row.getString("place"),
                row.getLong("entries"),
                row.getObject("first", LocalDate.class),
                row.getObject("last", LocalDate.class),
                all);
    }
}
