package org.zhunsheng.bench;

import java.nio.file.Path;
import java.util.Set;
import org.apache.poi.xssf.usermodel.XSSFFormulaEvaluator;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.zhunsheng.check.Checks;
import org.zhunsheng.check.Examination;
import org.zhunsheng.check.Filing;
import org.zhunsheng.documents.Formats;
import org.zhunsheng.form.Form;
import org.zhunsheng.scheme.Scheme;
import org.zhunsheng.scheme.SchemeCatalog;
import org.zhunsheng.text.Language;

/** 计分与核查：全部检查与读同一份 DOCX 比；十项算术检查与 POI 计算同样的和与商比。 */
final class Checking {

    /** 十项算术检查。 */
    private static final Set<String> ARITHMETIC = Set.of(
            "funds-sum",
            "execution-rate-quotient",
            "execution-score",
            "rate-above-100",
            "execution-score-above-weight",
            "weights-sum",
            "total-score-sum",
            "score-above-weight",
            "group-weight-sum",
            "printed-weight-total");

    private Checking() {}

    static void run(Path docx) throws Exception {
        Form form = Formats.read(docx).forms().getFirst();
        Trial.Pair all = Trial.of(
                () -> Examination.of(form, null, Language.ZH)
                        .inspection()
                        .findings()
                        .size(),
                () -> Reading.ours(docx));
        Bench.row("计分并运行全部检查，旁边是读同一份 DOCX", Bench.millis(all.ours()), Bench.millis(all.theirs()), all.ratio());

        Scheme scheme = SchemeCatalog.general();
        Checks.Options ten = new Checks.Options(ARITHMETIC, Set.of());
        try (XSSFWorkbook book = FormulaBook.of(form)) {
            XSSFFormulaEvaluator evaluator = book.getCreationHelper().createFormulaEvaluator();
            Trial.Pair pair = Trial.of(
                    () -> Checks.run(Filing.of(form, scheme), ten).findings().size(), () -> {
                        evaluator.clearAllCachedResultValues();
                        evaluator.evaluateAll();
                        return book.getNumberOfSheets();
                    });
            Bench.row(
                    "计分并做十项算术检查，旁边是 POI 计算同样的和与商",
                    Bench.millis(pair.ours()),
                    Bench.millis(pair.theirs()),
                    pair.ratio());
        }
    }
}
