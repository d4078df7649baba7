package org.zhunsheng.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import net.sf.jasperreports.engine.JasperCompileManager;
import net.sf.jasperreports.engine.JasperExportManager;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.data.JRMapCollectionDataSource;
import org.zhunsheng.documents.Format;
import org.zhunsheng.documents.Writing;
import org.zhunsheng.form.Form;

/** 写 PDF，旁边是 JasperReports 用编译好的报表填写并导出同样的内容，嵌入同一个字体的子集；轮流测。 */
final class JasperBeside {

    private static final String KIND = "mof-2020";

    private JasperBeside() {}

    static void run(List<Path> json) throws Exception {
        List<Form> forms = new ArrayList<>();
        for (Path file : json) {
            for (Form form : FormWriting.forms(file)) if (form.kind().equals(KIND)) forms.add(form);
        }
        JasperReport report = JasperCompileManager.compileReport(JasperForm.design());
        Trial.Pair pair = Trial.of(() -> ours(forms), () -> theirs(report, forms));
        int n = forms.size();
        String what = String.format(
                Locale.ROOT,
                "写成 PDF（同一表种 %d 份，每份 %d KB），旁边是 JasperReports（%d KB）",
                n,
                ours(forms) / n / 1024,
                theirs(report, forms) / n / 1024);
        Bench.row(what, Bench.millis(pair.ours() / n), Bench.millis(pair.theirs() / n), pair.ratio());
    }

    private static int ours(List<Form> forms) throws Exception {
        int bytes = 0;
        for (Form form : forms) bytes += Writing.write(List.of(form), Format.PDF, null).length;
        return bytes;
    }

    private static int theirs(JasperReport report, List<Form> forms) throws Exception {
        int bytes = 0;
        for (Form form : forms) bytes += pdf(report, form).length;
        return bytes;
    }

    /** 对照须是同样的内容：少了字的对照说明不了什么。 */
    static byte[] pdf(JasperReport report, Form form) throws Exception {
        JasperPrint print = JasperFillManager.fillReport(
                report, JasperForm.values(form), new JRMapCollectionDataSource(List.copyOf(JasperForm.rows(form))));
        return JasperExportManager.exportReportToPdf(print);
    }
}
