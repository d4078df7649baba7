package org.zhunsheng.server.demonstration;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** 第二个地区的预算与支付，写成与人导入的一样的 CSV。 */
final class ExampleLedgers {

    private static final String BUDGETS = "项目编码,预算年度,种类,日期,金额,子项目,资金来源,文号,调整原因\n";
    private static final String PAYMENTS = "项目编码,支付日期,凭证号,支付金额,子项目,收款人,用途,资金来源\n";
    private static final String SOURCE = "财政拨款";

    private ExampleLedgers() {}

    static String budgets(List<ExampleMoney> years, LocalDate today) {
        return BUDGETS + years.stream().map(year -> budgets(year, today)).collect(Collectors.joining());
    }

    private static String budgets(ExampleMoney money, LocalDate today) {
        return budgets(money, "年初", money.initial(today)) + budgets(money, "调整", money.adjustments(today));
    }

    private static String budgets(ExampleMoney money, String kind, List<ExampleMoney.Entry> entries) {
        return entries.stream()
                .map(entry -> line(
                        money.project().code(),
                        Integer.toString(money.year()),
                        kind,
                        entry.day().toString(),
                        entry.amount(),
                        entry.subProject(),
                        SOURCE,
                        entry.document(),
                        entry.words()))
                .collect(Collectors.joining());
    }

    static String payments(List<ExampleMoney> years, LocalDate today) {
        return PAYMENTS + years.stream().map(year -> payments(year, today)).collect(Collectors.joining());
    }

    private static String payments(ExampleMoney money, LocalDate today) {
        ExampleProject project = money.project();
        String payee = project.cells().get(12);
        String purpose = project.cells().get(13);
        return money.payments(today).stream()
                .map(entry -> line(
                        project.code(),
                        entry.day().toString(),
                        entry.document(),
                        entry.amount(),
                        entry.subProject(),
                        payee + " 1",
                        entry.words() + purpose,
                        SOURCE))
                .collect(Collectors.joining());
    }

    private static String line(String... cells) {
        return String.join(",", cells) + "\n";
    }
}
