package org.zhunsheng.server.money;

import java.util.List;
import org.springframework.stereotype.Component;
import org.zhunsheng.server.access.Permission;
import org.zhunsheng.server.audit.Act;
import org.zhunsheng.server.intake.Column;
import org.zhunsheng.server.intake.Content;
import org.zhunsheng.server.intake.Draft;
import org.zhunsheng.server.intake.Intake;
import org.zhunsheng.server.intake.RowProblem;

/** 导入支付：财务系统、国库支付系统、网银导出的明细都可以。 */
@Component
class PaymentIntake implements Intake {

    static final String KIND = "payments";

    private static final Content TEXT = new Content.Text(Payment.LONGEST_TEXT);

    private static final List<Column> COLUMNS = List.of(
            Column.required(
                    "project", "项目编码", "project code", new Content.Code(), "项目代码", "预算项目编码", "预算项目代码", "project"),
            Column.required(
                    "day",
                    "支付日期",
                    "payment day",
                    new Content.Day(),
                    "日期",
                    "记账日期",
                    "凭证日期",
                    "交易日期",
                    "入账日期",
                    "业务日期",
                    "制单日期",
                    "date",
                    "day"),
            Column.required(
                    "voucher",
                    "凭证号",
                    "voucher",
                    new Content.Text(Payment.LONGEST_VOUCHER),
                    "凭证编号",
                    "记账凭证号",
                    "支付凭证号",
                    "支付令号",
                    "凭证字号",
                    "流水号",
                    "交易流水号",
                    "voucher number"),
            Column.required(
                    "amount",
                    "支付金额",
                    "amount",
                    new Content.Amount(),
                    "金额",
                    "实付金额",
                    "支出金额",
                    "借方金额",
                    "交易金额",
                    "发生额",
                    "付款金额"),
            Column.optional(
                    "line", "分录号", "line", new Content.Whole(1, 999_999), "分录", "分录序号", "行号", "明细序号", "entry line"),
            Column.optional("year", "预算年度", "budget year", new Content.Whole(2000, 2099), "年度", "指标年度", "year"),
            Column.optional("subProject", "子项目", "sub-project", TEXT, "子项目名称", "明细项目", "二级项目名称"),
            Column.optional("payee", "收款人", "payee", TEXT, "收款人名称", "收款单位", "收款方", "收款人全称", "对方户名", "对方单位"),
            Column.optional("purpose", "用途", "purpose", TEXT, "摘要", "资金用途", "支付用途", "事由", "附言"),
            Column.optional("source", "资金来源", "source", Source.content(), "资金性质", "经费来源", "source of funds"),
            Column.optional("unit", "金额单位", "money unit", new Content.Unit()));

    private final MoneyRowChecks checks;
    private final PaymentIntakeApply applying;

    PaymentIntake(MoneyRowChecks checks, PaymentIntakeApply applying) {
        this.checks = checks;
        this.applying = applying;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Permission permission() {
        return Permission.MONEY_WRITE;
    }

    @Override
    public Act act() {
        return Act.PAYMENT_IMPORT;
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    /** 凭证在一个单位、一个年度之内编号，单看文件认不出单位。 */
    @Override
    public List<String> key() {
        return List.of();
    }

    @Override
    public List<? extends RowProblem> problems() {
        return List.of(MoneyRowProblem.values());
    }

    @Override
    public void check(Draft draft) {
        checks.check(draft, PaymentIntakeChecks.MATCH, PaymentIntakeChecks.PROBLEMS);
    }

    @Override
    public void apply(Draft draft) {
        applying.apply(draft);
    }

    @Override
    public String home(long organization) {
        return "/projects?organization=" + organization;
    }
}
