package org.zhunsheng.server.money;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.OutputStream;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhunsheng.server.access.Permission;
import org.zhunsheng.server.access.Requires;
import org.zhunsheng.server.sheet.Attachment;
import org.zhunsheng.server.sheet.CsvFile;
import org.zhunsheng.server.sheet.SheetFile;
import org.zhunsheng.server.web.Languages;
import org.zhunsheng.server.web.Refused;
import org.zhunsheng.server.web.ServiceProblem;
import org.zhunsheng.text.Language;

/** 下载筛选之下的支付；金额是数，改好可以再导入。 */
@Controller
class PaymentExport {

    private final Payments payments;
    private final MoneyReach reach;

    PaymentExport(Payments payments, MoneyReach reach) {
        this.payments = payments;
        this.reach = reach;
    }

    @GetMapping("/projects/{id:\\d{1,18}}/payments/export")
    @Requires(Permission.MONEY_READ)
    void export(
            @PathVariable long id,
            @RequestParam(defaultValue = "xlsx") String format,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(name = "sub-project", required = false) @Nullable Long subProject,
            @RequestParam(defaultValue = "") String source,
            @RequestParam(defaultValue = "") String month,
            @RequestParam(defaultValue = "") String until,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (!format.equals("xlsx") && !format.equals("csv")) throw new Refused(ServiceProblem.WRONG_REQUEST);
        PaymentFilter filter = PaymentFilter.of(year, subProject, source, month, until);
        String code = reach.read(id).code();
        Language language = Languages.of(request);
        String title = language == Language.ZH ? "支付" : "payments";
        String name = title + "-" + code + (year == null ? "" : "-" + year) + "." + format;
        boolean book = format.equals("xlsx");
        OutputStream out = Attachment.open(name, book ? Attachment.XLSX : Attachment.CSV, response);
        if (book) {
            try (SheetFile file = new SheetFile(out, title, head(language))) {
                payments.export(id, filter, format, payment -> file.row(cells(code, payment, language)));
            }
        } else {
            CsvFile file = new CsvFile(out, head(language));
            payments.export(id, filter, format, payment -> file.write(cells(code, payment, language)));
            file.finish();
        }
    }

    private static List<String> head(Language language) {
        return language == Language.ZH
                ? List.of("项目编码", "单位", "预算年度", "支付日期", "凭证号", "分录号", "子项目", "收款人", "用途", "资金来源", "支付金额（元）")
                : List.of(
                        "project code",
                        "unit",
                        "budget year",
                        "payment day",
                        "voucher",
                        "line",
                        "sub-project",
                        "payee",
                        "purpose",
                        "source",
                        "amount (元)");
    }

    private static List<?> cells(String code, Payment payment, Language language) {
        return List.of(
                code,
                payment.unit(),
                Integer.toString(payment.year()),
                payment.paidOn().toString(),
                payment.voucher(),
                Integer.toString(payment.line()),
                Objects.requireNonNullElse(payment.subProject(), ""),
                payment.payee(),
                payment.purpose(),
                new SourceWords(language).word(payment.source()),
                payment.amount());
    }
}
