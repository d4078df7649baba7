package org.zhunsheng.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.design.JRDesignField;
import net.sf.jasperreports.engine.design.JRDesignParameter;
import net.sf.jasperreports.engine.design.JRDesignSection;
import net.sf.jasperreports.engine.design.JasperDesign;
import org.zhunsheng.form.Form;
import org.zhunsheng.form.FormField;
import org.zhunsheng.form.Funding;
import org.zhunsheng.form.FundingField;
import org.zhunsheng.form.IndicatorField;

/** 部里通用的自评表写成 JasperReports 的报表：标题、表头各对、资金、目标、指标表、总分，与我们印的栏目、宽度相同。 */
final class JasperForm {

    static final int WIDTH = 523;
    static final int FUNDS = 4;

    private static final int MARGIN = 36;
    private static final List<FormField> HEAD = List.of(
            FormField.TITLE,
            FormField.YEAR,
            FormField.PROJECT,
            FormField.COMPETENT_DEPARTMENT,
            FormField.IMPLEMENTING_UNIT,
            FormField.OBJECTIVE_EXPECTED,
            FormField.OBJECTIVE_ACTUAL,
            FormField.TOTAL_POINTS,
            FormField.TOTAL_SCORE);
    static final List<FundingField> AMOUNTS = List.of(
            FundingField.LABEL,
            FundingField.INITIAL_BUDGET,
            FundingField.ANNUAL_BUDGET,
            FundingField.EXECUTED,
            FundingField.POINTS,
            FundingField.RATE,
            FundingField.SCORE);
    static final List<IndicatorField> COLUMNS = List.of(
            IndicatorField.LEVEL1,
            IndicatorField.LEVEL2,
            IndicatorField.NAME,
            IndicatorField.TARGET,
            IndicatorField.ACTUAL,
            IndicatorField.POINTS,
            IndicatorField.SCORE,
            IndicatorField.REMARK);

    private JasperForm() {}

    static JasperDesign design() throws JRException {
        JasperDesign design = new JasperDesign();
        design.setName("form");
        design.setPageWidth(595);
        design.setPageHeight(842);
        design.setLeftMargin(MARGIN);
        design.setRightMargin(MARGIN);
        design.setTopMargin(MARGIN);
        design.setBottomMargin(MARGIN);
        design.setColumnWidth(WIDTH);
        for (FormField field : HEAD) parameter(design, field.key());
        for (int row = 0; row < FUNDS; row++) {
            for (FundingField field : AMOUNTS) parameter(design, fund(row, field));
        }
        for (IndicatorField field : COLUMNS) {
            JRDesignField column = new JRDesignField();
            column.setName(field.key());
            column.setValueClass(String.class);
            design.addField(column);
        }
        design.setTitle(JasperBands.title());
        design.setColumnHeader(JasperBands.heads());
        ((JRDesignSection) design.getDetailSection()).addBand(JasperBands.indicator());
        design.setSummary(JasperBands.total());
        return design;
    }

    private static void parameter(JasperDesign design, String name) throws JRException {
        JRDesignParameter parameter = new JRDesignParameter();
        parameter.setName(name);
        parameter.setValueClass(String.class);
        design.addParameter(parameter);
    }

    static String fund(int row, FundingField field) {
        return "fund" + row + "_" + field.key();
    }

    static Map<String, Object> values(Form form) {
        Map<String, Object> values = new HashMap<>();
        for (FormField field : HEAD)
            values.put(field.key(), form.facts().get(field).asWritten());
        for (int row = 0; row < Math.min(FUNDS, form.funds().size()); row++) {
            Funding fund = form.funds().get(row);
            for (FundingField field : AMOUNTS)
                values.put(fund(row, field), fund.facts().get(field).asWritten());
        }
        return values;
    }

    static List<Map<String, ?>> rows(Form form) {
        List<Map<String, ?>> rows = new ArrayList<>();
        for (var indicator : form.indicators()) {
            Map<String, Object> row = new HashMap<>();
            for (IndicatorField field : COLUMNS)
                row.put(field.key(), indicator.facts().get(field).asWritten());
            rows.add(row);
        }
        return rows;
    }
}
