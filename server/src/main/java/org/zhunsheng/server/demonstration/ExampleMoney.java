package org.zhunsheng.server.demonstration;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/**
 * 第二个地区一个项目一年的预算与支付：数额由固定的随机数生成，每次都一样；晚于今天的还没有发生，不写。
 */
final class ExampleMoney {

    private static final String DOCUMENT = "演示〔%d〕%d 号";
    private static final int APPROVAL = 1;
    private static final int ADJUSTMENT = 8;
    private static final int THOUSAND = 100_000;
    private static final int FIRST_MONTH = 2;
    private static final int MONTHS = 11;

    /**
     * 一笔。
     *
     * @param document 文号或凭证号
     * @param words 调整的原因，或收款人与用途
     * @param cents 分
     */
    record Entry(LocalDate day, String document, String subProject, String words, long cents) {

        String amount() {
            return BigDecimal.valueOf(cents, 2).toPlainString();
        }
    }

    private final ExampleProject project;
    private final int year;
    private final List<String> parts;
    private final List<Long> initial = new ArrayList<>();
    private final long adjustment;

    ExampleMoney(ExampleProject project, int year) {
        this.project = project;
        this.year = year;
        this.parts = project.subProjects();
        long whole = number(7) * 100 * (60 + project.random(year).nextInt(100)) / 100 / THOUSAND * THOUSAND;
        long each = whole / parts.size() / THOUSAND * THOUSAND;
        for (int at = 0; at < parts.size(); at++) initial.add(at == 0 ? whole - each * (parts.size() - 1) : each);
        this.adjustment = whole * number(8) / 100;
    }

    /** 今年的各个项目；走过的年份，那个单位那一年有的项目。 */
    static List<ExampleMoney> all(List<ExampleProject> projects, List<LivedForm> forms) {
        Map<String, Set<Integer>> lived = new HashMap<>();
        forms.forEach(form ->
                lived.computeIfAbsent(form.unit(), unit -> new TreeSet<>()).add(form.year()));
        List<ExampleMoney> all = new ArrayList<>();
        for (ExampleProject project : projects) {
            all.add(new ExampleMoney(project, ExampleProject.YEAR));
            for (int year : lived.getOrDefault(project.unit(), Set.of()))
                if (year < ExampleProject.YEAR && year >= project.firstYear()) all.add(new ExampleMoney(project, year));
        }
        return all;
    }

    ExampleProject project() {
        return project;
    }

    int year() {
        return year;
    }

    /** 全年预算，元。 */
    String total() {
        long cents = initial.stream().mapToLong(Long::longValue).sum() + adjustment;
        return BigDecimal.valueOf(cents, 2).toPlainString();
    }

    private long number(int cell) {
        return Long.parseLong(project.cells().get(cell));
    }

    /** 年初预算，按子项目。 */
    List<Entry> initial(LocalDate today) {
        List<Entry> entries = new ArrayList<>();
        for (int at = 0; at < parts.size(); at++)
            entries.add(new Entry(
                    LocalDate.of(year, 1, 20), DOCUMENT.formatted(year, APPROVAL), parts.get(at), "", initial.get(at)));
        return until(today, entries);
    }

    /** 年中的调整，在第一个子项目上；没有的为空。 */
    List<Entry> adjustments(LocalDate today) {
        if (adjustment == 0) return List.of();
        String reason = adjustment > 0 ? "工作量增加，追加" : "压减一般性支出";
        LocalDate day = LocalDate.of(year, 6, 18);
        String document = DOCUMENT.formatted(year, ADJUSTMENT);
        return until(today, List.of(new Entry(day, document, parts.getFirst(), reason, adjustment)));
    }

    /** 一年里的支付与退款，付到预算的大约这么多。 */
    List<Entry> payments(LocalDate today) {
        List<Entry> entries = new ArrayList<>();
        Random random = project.random(year);
        for (int at = 0; at < parts.size(); at++) pay(at, random, entries);
        long refund = number(11);
        if (refund > 0)
            entries.add(payment(LocalDate.of(year, 9, 24), entries.size(), parts.getFirst(), "退回多付的", -refund * 100));
        return until(today, entries);
    }

    private void pay(int at, Random random, List<Entry> entries) {
        long budget = initial.get(at) + (at == 0 ? adjustment : 0);
        long left = budget * Math.min(100, number(9) - 3 + random.nextInt(7)) / 100;
        int times = Math.toIntExact(number(10)) / parts.size();
        for (int time = 0; time < times; time++) {
            long usual = left / (times - time);
            long cents = time == times - 1 ? left : usual * (85 + random.nextInt(30)) / 100;
            left -= cents;
            LocalDate day = LocalDate.of(year, FIRST_MONTH + MONTHS * time / times, 8 + random.nextInt(18));
            entries.add(payment(day, entries.size(), parts.get(at), "", cents));
        }
    }

    private Entry payment(LocalDate day, int earlier, String subProject, String said, long cents) {
        String which = year == ExampleProject.YEAR ? project.number() : year + "-" + project.number();
        String voucher = "演示-%s-%02d".formatted(which, earlier + 1);
        return new Entry(day, voucher, subProject, said, cents);
    }

    private static List<Entry> until(LocalDate today, List<Entry> entries) {
        return entries.stream().filter(entry -> !entry.day().isAfter(today)).toList();
    }
}
