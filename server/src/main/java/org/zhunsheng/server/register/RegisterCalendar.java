package org.zhunsheng.server.register;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhunsheng.register.FieldType;
import org.zhunsheng.text.Language;

/** 一个台账的日历：一个月的各天，各有几条、开头几条；一年的各月，各有几条。 */
@Component
class RegisterCalendar {

    /** 记录的日期也只在这几年里。 */
    private static final int FIRST = 1990;

    private static final int LAST = 2100;
    private static final int WEEK = 7;
    private static final int MONTHS = 12;
    private static final int WORDS = 2;

    private final CalendarStore store;
    private final Entries entries;
    private final Clock clock;

    RegisterCalendar(CalendarStore store, Entries entries, Clock clock) {
        this.store = store;
        this.entries = entries;
        this.clock = clock;
    }

    /** 一条，写在格子里的样子。 */
    record Told(long id, String text, boolean withdrawn) {}

    /**
     * 一天。
     *
     * @param count 那天几条
     * @param told 开头几条
     */
    record Day(LocalDate date, long count, List<Told> told) {

        /** 没有写出来的几条。 */
        public long more() {
            return count - told.size();
        }
    }

    /** 一年里的一个月。 */
    record Month(YearMonth month, long count, boolean here) {}

    /**
     * 一个月。
     *
     * @param weeks 一周一行，星期一在前；别的月的格子是空的
     * @param months 这一年的各月
     */
    record Sheet(YearMonth month, LocalDate today, List<List<@Nullable Day>> weeks, List<Month> months) {

        public @Nullable YearMonth before() {
            return within(month.minusMonths(1));
        }

        public @Nullable YearMonth after() {
            return within(month.plusMonths(1));
        }

        public @Nullable YearMonth yearBefore() {
            return within(month.minusYears(1));
        }

        public @Nullable YearMonth yearAfter() {
            return within(month.plusYears(1));
        }

        /** 一条也没有。 */
        public boolean isEmpty() {
            return weeks.stream().flatMap(List::stream).allMatch(day -> day == null || day.count() == 0);
        }
    }

    private static @Nullable YearMonth within(YearMonth month) {
        return month.getYear() < FIRST || month.getYear() > LAST ? null : month;
    }

    /** @param asked 网址里写的月份；没有写的、不认得的，最近一条的那个月 */
    @Transactional(readOnly = true)
    Sheet sheet(KnownRegister register, EntryFilter filter, String asked, Language language) {
        EntryQuery.Sight sight = entries.sight();
        LocalDate today = LocalDate.now(clock);
        YearMonth wanted = read(asked);
        YearMonth month = wanted != null
                ? wanted
                : YearMonth.from(store.latest(register, filter, sight).orElse(today));
        Map<LocalDate, List<CalendarStore.Line>> lines = store.month(register, filter, month, sight).stream()
                .collect(Collectors.groupingBy(CalendarStore.Line::day));
        Map<Integer, Long> counts = store.year(register, filter, month.getYear(), sight);
        EntryView view = new EntryView(register.definition(), false, language);
        return new Sheet(
                month,
                today,
                weeks(month, day -> day(day, lines.getOrDefault(day, List.of()), view)),
                IntStream.rangeClosed(1, MONTHS)
                        .mapToObj(n -> YearMonth.of(month.getYear(), n))
                        .map(one -> new Month(one, counts.getOrDefault(one.getMonthValue(), 0L), one.equals(month)))
                        .toList());
    }

    private static @Nullable YearMonth read(String asked) {
        try {
            return within(YearMonth.parse(asked));
        } catch (DateTimeException unreadable) {
            return null;
        }
    }

    private static List<List<@Nullable Day>> weeks(YearMonth month, Function<LocalDate, Day> day) {
        List<List<@Nullable Day>> weeks = new ArrayList<>();
        LocalDate monday = month.atDay(1).with(DayOfWeek.MONDAY);
        for (LocalDate start = monday; !start.isAfter(month.atEndOfMonth()); start = start.plusDays(WEEK)) {
            List<@Nullable Day> week = new ArrayList<>();
            for (LocalDate one = start; one.isBefore(start.plusDays(WEEK)); one = one.plusDays(1))
                week.add(YearMonth.from(one).equals(month) ? day.apply(one) : null);
            weeks.add(week);
        }
        return weeks;
    }

    private static Day day(LocalDate date, List<CalendarStore.Line> lines, EntryView plain) {
        return new Day(
                date,
                lines.isEmpty() ? 0 : lines.getFirst().total(),
                lines.stream().map(line -> told(line.entry(), plain)).toList());
    }

    /** 清单里的前几栏，不是编号、网址那样凭它认出记录的；没有写、看不见的，登记号。 */
    private static Told told(Entry entry, EntryView plain) {
        EntryView view = new EntryView(plain.register(), entry.writable(), plain.language());
        String key = plain.register().key();
        String text = view.columns().stream()
                .filter(field -> field.type() != FieldType.DATE && !field.name().equals(key))
                .map(field -> view.text(field, entry.content()))
                .filter(one -> !one.isEmpty())
                .limit(WORDS)
                .collect(Collectors.joining(" · "));
        return new Told(entry.id(), text.isEmpty() ? entry.reference() : text, entry.withdrawn());
    }
}
