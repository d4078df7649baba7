package org.zhunsheng.server.evaluation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.server.figure.Counted;
import org.zhunsheng.server.figure.FigureFreezes.Spot;
import org.zhunsheng.server.filling.FormHead;
import org.zhunsheng.server.money.YearMoney;

/**
 * 自评表里不用填的：表头、钱。
 *
 * @param divisions 具体实施的处室
 * @param recurrent 经常性项目
 * @param previous 上年的预算，元；没有的为 null
 * @param projects 整体支出之内的各项目；一个项目的表没有
 * @param figures 指标的行 → 它的数据项数出的数；没有用数据项的行不在其中
 * @param told 提交时冻结的，连在文字里的数，见 {@link #told(Spot)}；还没有提交的没有
 * @param day 自评的日子：提交的那一天，还没有提交的是今天
 */
record Given(
        FormHead head,
        List<String> divisions,
        boolean recurrent,
        YearMoney money,
        @Nullable BigDecimal previous,
        List<CoveredProject> projects,
        @Nullable Map<String, Counted> figures,
        @Nullable Map<String, Counted> told,
        LocalDate day) {

    Given {
        divisions = List.copyOf(divisions);
        projects = List.copyOf(projects);
        figures = figures == null ? Map.of() : Map.copyOf(figures);
        told = told == null ? Map.of() : Map.copyOf(told);
    }

    /** 数出来的各行。 */
    Map<String, Counted> counted() {
        return figures == null ? Map.of() : figures;
    }

    /** 这一行的数据项数出的数；没有的、数不出的为空。 */
    public @Nullable Counted counted(String row) {
        return counted().get(row);
    }

    /** 提交时冻结的，文字里的这个数；没有冻结的为空。 */
    @Nullable
    Counted told(Spot spot) {
        return told == null ? null : told.get(key(spot));
    }

    private static String key(Spot spot) {
        return spot.row() + ' ' + spot.claim();
    }

    /** 写成按下时的样子。 */
    static Map<String, Counted> told(Map<Spot, Counted> frozen) {
        return frozen.entrySet().stream().collect(Collectors.toMap(one -> key(one.getKey()), Map.Entry::getValue));
    }

    /** 执行率，如 98.75%；没有预算、预算不是正数的为空字。 */
    public String rate() {
        return rate(money.total());
    }

    static String rate(YearMoney.Line line) {
        if (line.adjusted().signum() <= 0) return "";
        return line.executed().movePointRight(2).divide(line.adjusted(), 2, RoundingMode.HALF_UP) + "%";
    }

    /** 别的不比：名称会改，日子每天不同；钱变了，分就可能变。 */
    boolean hasSameMoney(Given other) {
        return same(money.total(), other.money.total())
                && same(money.grant(), other.money.grant())
                && same(money.other(), other.money.other());
    }

    private static boolean same(YearMoney.Line one, YearMoney.Line other) {
        return one.initial().compareTo(other.initial()) == 0
                && one.adjusted().compareTo(other.adjusted()) == 0
                && one.executed().compareTo(other.executed()) == 0;
    }
}
