package org.zhunsheng.bench;

import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.zhunsheng.form.Fact;
import org.zhunsheng.form.Form;
import org.zhunsheng.form.Funding;
import org.zhunsheng.text.Money;
import org.zhunsheng.text.Points;

/** 同样的算术写成工作簿公式：资金合计、执行率、得分、分值合计、每行是否超过分值。 */
final class FormulaBook {

    private FormulaBook() {}

    static XSSFWorkbook of(Form form) {
        XSSFWorkbook book = new XSSFWorkbook();
        Sheet sheet = book.createSheet();
        int row = funds(sheet, form.funds());
        int first = row + 1;
        for (var indicator : form.indicators()) {
            Row line = sheet.createRow(row++);
            number(line, 0, indicator.points());
            number(line, 1, indicator.score());
            line.createCell(2).setCellFormula("IF(B" + row + ">A" + row + ",1,0)");
        }
        Row totals = sheet.createRow(row);
        totals.createCell(0).setCellFormula("SUM(A" + first + ":A" + row + ")");
        totals.createCell(1).setCellFormula("SUM(B" + first + ":B" + row + ")");
        totals.createCell(2).setCellFormula("IF(A" + (row + 1) + "<>100,1,0)");
        totals.createCell(3).setCellFormula("SUM(C" + first + ":C" + row + ")");
        return book;
    }

    private static int funds(Sheet sheet, List<Funding> funds) {
        int row = 0;
        for (Funding funding : funds) {
            Row line = sheet.createRow(row++);
            amount(line, 0, funding.initialBudget());
            amount(line, 1, funding.annualBudget());
            amount(line, 2, funding.executed());
            line.createCell(3).setCellFormula("IF(B" + row + ">0,ROUND(C" + row + "/B" + row + "*100,2),0)");
            line.createCell(4).setCellFormula("ROUND(MIN(10,10*D" + row + "/100),2)");
            line.createCell(5).setCellFormula("IF(C" + row + ">B" + row + ",1,0)");
        }
        Row sums = sheet.createRow(row++);
        for (int column = 0; column < 3; column++) {
            char name = (char) ('A' + column);
            sums.createCell(column).setCellFormula("SUM(" + name + "2:" + name + (row - 1) + ")-" + name + "1");
        }
        return row;
    }

    private static void number(Row row, int column, Fact<Points> fact) {
        Points points = fact.value();
        if (points != null) row.createCell(column).setCellValue(points.value().doubleValue());
    }

    private static void amount(Row row, int column, Fact<Money> fact) {
        Money money = fact.value();
        if (money != null) row.createCell(column).setCellValue(money.yuan().doubleValue());
    }
}
