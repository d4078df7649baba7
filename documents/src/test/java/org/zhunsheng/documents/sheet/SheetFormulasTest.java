package org.zhunsheng.documents.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhunsheng.documents.PrintedForms;
import org.zhunsheng.layout.PrintedForm;

/** 合计与执行率写成公式，算出来恰是表上所写的才用。 */
class SheetFormulasTest {

    private static final String SEED = "seed-shanghai-2019";
    private static final String SICHUAN = "005-qingshen-wages-2023";
    private static final String FUNDS = """
            {'kind': 'mof-2020', 'title': '项目支出绩效自评表', 'money_unit': '万元', 'total_points': '100', 'total_score': '%s',
             'funds': [
              {'label': '年度资金总额', 'initial_budget': '%s', 'annual_budget': '60.00', 'executed': '43.2', 'points': '10', 'rate': '%s', 'score': '7.2'},
              {'label': '其中：当年财政拨款', 'initial_budget': '40.5', 'annual_budget': '60.00', 'executed': '43.2', 'rate': '72%%'},
              {'label': '其他资金', 'initial_budget': '9.5', 'annual_budget': '—', 'executed': ''}],
             'indicators': [
              {'level1': '产出指标', 'level2': '数量指标', 'name': '甲', 'target': '12', 'actual': '12', 'points': '50', 'score': '50'},
              {'level1': '效益指标', 'level2': '社会效益指标', 'name': '乙', 'target': '≥90%%', 'actual': '95%%', 'points': '40', 'score': '38.5'}]}
            """;

    @Test
    void totalsAndRateAreFormulasThatGiveWhatIsWritten() throws Exception {
        try (XSSFWorkbook book = open(PrintedForms.of(null, FUNDS.formatted("95.7", "50.0", "72.00%")))) {
            assertEquals(
                    List.of(
                            "50.0 = SUM(D7:D8)",
                            "60.00 = SUM(E7:E7)",
                            "43.2 = SUM(F7:F7)",
                            "72.00% = F6/E6",
                            "72% = F7/E7",
                            "100 = SUM(G12:G13)+G6",
                            "95.7 = SUM(H12:H13)+I6"),
                    formulas(book.getSheetAt(0)));
        }
    }

    @Test
    void aFigureThatTheFormGetsWrongStaysAsItIsWritten() throws Exception {
        try (XSSFWorkbook book = open(PrintedForms.of(null, FUNDS.formatted("95.8", "51.0", "72.01%")))) {
            List<String> formulas = formulas(book.getSheetAt(0));
            assertEquals(
                    List.of("60.00 = SUM(E7:E7)", "43.2 = SUM(F7:F7)", "72% = F7/E7", "100 = SUM(G12:G13)+G6"),
                    formulas);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {SEED, SICHUAN, "multi-mof-three", "multi-sichuan-three"})
    void formulasOfPublishedFormsEvaluateToTheirStoredResults(String name) throws Exception {
        int found = 0;
        try (XSSFWorkbook book = open(PrintedForms.published(name))) {
            var evaluator = book.getCreationHelper().createFormulaEvaluator();
            for (var sheet : book) {
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        if (cell.getCellType() != CellType.FORMULA) continue;
                        found++;
                        double stored = cell.getNumericCellValue();
                        assertEquals(stored, evaluator.evaluate(cell).getNumberValue(), 1e-9, cell.getCellFormula());
                    }
                }
            }
        }
        assertTrue(found > 0, "no formula in " + name);
    }

    /** “显示的 = 公式”，从上到下。 */
    private static List<String> formulas(XSSFSheet sheet) {
        List<String> formulas = new ArrayList<>();
        DataFormatter shown = new DataFormatter();
        shown.setUseCachedValuesForFormulaCells(true);
        for (Row row : sheet)
            for (Cell cell : row)
                if (cell.getCellType() == CellType.FORMULA)
                    formulas.add(shown.formatCellValue(cell) + " = " + cell.getCellFormula());
        return formulas;
    }

    private static XSSFWorkbook open(List<PrintedForm> forms) throws Exception {
        return new XSSFWorkbook(new ByteArrayInputStream(SheetWriter.write(forms)));
    }
}
