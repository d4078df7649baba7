package org.zhunsheng.server.register;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Repository;

/** 日历的 SQL：一句数出一个月里每天几条，连同每天开头的几条；一句数出一年里各月几条。几天的事，每天都算。 */
@Repository
class CalendarStore {

    /** 每天写出几条。 */
    static final int SHOWN = 3;

    private static final String MONTH = """
            with spread as (
                select f.id, greatest(f.entry_date, :first) + n as day
                  from (%1$s) f
                 cross join lateral generate_series(
                       0, least(coalesce(f.last_date, f.entry_date), :last) - greatest(f.entry_date, :first)) n
                 where f.entry_date between cast(:first as date) - :reach and :last),
            ranked as (
                select s.*, row_number() over (partition by day order by id) as nth, count(*) over (partition by day) as total from spread s)
            select r.day, r.total, f.* from ranked r join (%1$s) f on f.id = r.id where r.nth <= :shown order by r.day, r.nth
            """;

    private static final String YEAR = """
            select n as month, count(*) as entries
              from (%s) f
             cross join lateral generate_series(
                   extract(month from greatest(f.entry_date, :first))::int, extract(month from least(coalesce(f.last_date, f.entry_date), :last))::int) n
             where f.entry_date between cast(:first as date) - :reach and :last and coalesce(f.last_date, f.entry_date) >= :first
             group by 1
            """;

    private final EntryQuery query;

    CalendarStore(EntryQuery query) {
        this.query = query;
    }

    /**
     * 一天里写出的一条。
     *
     * @param total 那天一共几条
     */
    record Line(LocalDate day, long total, Entry entry) {}

    List<Line> month(KnownRegister register, EntryFilter filter, YearMonth month, EntryQuery.Sight sight) {
        return query.filtered(MONTH.formatted(EntryQuery.rows(filter)), register, filter, sight)
                .param("first", month.atDay(1))
                .param("last", month.atEndOfMonth())
                .param("shown", SHOWN)
                .query((row, at) ->
                        new Line(row.getObject("day", LocalDate.class), row.getLong("total"), query.entry(row, at)))
                .list();
    }

    /** 有记录的各月。 */
    Map<Integer, Long> year(KnownRegister register, EntryFilter filter, int year, EntryQuery.Sight sight) {
        record Sum(int month, long entries) {}
        return query
                .filtered(YEAR.formatted(EntryQuery.rows(filter)), register, filter, sight)
                .param("first", LocalDate.of(year, 1, 1))
                .param("last", LocalDate.of(year, 12, 31))
                .query(Sum.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Sum::month, Sum::entries));
    }

    /** 最近的一条是哪一天；一条也没有的为空。 */
    Optional<LocalDate> latest(KnownRegister register, EntryFilter filter, EntryQuery.Sight sight) {
        return query.filtered(
                        "select f.entry_date from (" + EntryQuery.rows(filter)
                                + ") f order by f.entry_date desc limit 1",
                        register,
                        filter,
                        sight)
                .query(LocalDate.class)
                .optional();
    }
}
