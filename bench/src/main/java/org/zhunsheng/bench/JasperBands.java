package org.zhunsheng.bench;

import java.util.List;
import net.sf.jasperreports.engine.design.JRDesignBand;
import net.sf.jasperreports.engine.design.JRDesignElement;
import net.sf.jasperreports.engine.design.JRDesignExpression;
import net.sf.jasperreports.engine.design.JRDesignFrame;
import net.sf.jasperreports.engine.design.JRDesignTextField;
import net.sf.jasperreports.engine.type.HorizontalTextAlignEnum;
import net.sf.jasperreports.engine.type.PositionTypeEnum;
import net.sf.jasperreports.engine.type.StretchTypeEnum;
import net.sf.jasperreports.engine.type.TextAdjustEnum;
import net.sf.jasperreports.engine.type.VerticalTextAlignEnum;
import org.zhunsheng.form.FundingField;
import org.zhunsheng.form.IndicatorField;

/** 报表的各段；一行是一个框，框内各格随最高的一格伸长，下面的行随之下移。 */
final class JasperBands {

    private static final int LINE = 18;
    private static final int[] WIDTHS = {37, 52, 68, 84, 63, 63, 42, 42, 72}; // 7 10 13 16 12 12 8 8 14
    private static final List<String> FUND_HEADS = List.of("", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分");
    private static final List<String> HEADS =
            List.of("一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因分析及改进措施");

    private final JRDesignBand band = new JRDesignBand();
    private JRDesignFrame row = new JRDesignFrame();
    private int column;
    private int height;

    private JasperBands() {}

    static JRDesignBand title() {
        JasperBands bands = new JasperBands();
        bands.plain("$P{title}", 16f);
        bands.plain("\"（\" + $P{year} + \"年度）\"", 10.5f);
        bands.row(1).label("项目名称", 2).value("$P{project}", 7);
        bands.row(1).label("主管部门", 2).value("$P{competent_department}", 3);
        bands.label("实施单位", 2).value("$P{implementing_unit}", 2);
        bands.row(1).label("项目资金", 2);
        for (String head : FUND_HEADS) bands.label(head, 1);
        for (int i = 0; i < JasperForm.FUNDS; i++) {
            bands.row(1).label("", 2);
            for (FundingField field : JasperForm.AMOUNTS) bands.value("$P{" + JasperForm.fund(i, field) + "}", 1);
        }
        bands.row(1).label("年度总体目标", 1).label("预期目标", 4).label("实际完成情况", 4);
        bands.row(4).label("", 1).value("$P{objective_expected}", 4).value("$P{objective_actual}", 4);
        return bands.done();
    }

    static JRDesignBand heads() {
        JasperBands bands = new JasperBands();
        bands.row(2).label("绩效指标", 1);
        for (String head : HEADS) bands.label(head, 1);
        return bands.done();
    }

    static JRDesignBand indicator() {
        JasperBands bands = new JasperBands();
        bands.row(1).label("", 1);
        for (IndicatorField field : JasperForm.COLUMNS) bands.value("$F{" + field.key() + "}", 1);
        return bands.done();
    }

    static JRDesignBand total() {
        JasperBands bands = new JasperBands();
        bands.row(1).label("总分", 6).value("$P{total_points}", 1).value("$P{total_score}", 1);
        return bands.label("", 1).done();
    }

    private void plain(String expression, float size) {
        JRDesignTextField text = text(expression, size);
        place(text, 0, height, JasperForm.WIDTH, 2 * LINE);
        text.setHorizontalTextAlign(HorizontalTextAlignEnum.CENTER);
        band.addElement(text);
        height += 2 * LINE;
    }

    private JasperBands row(int lines) {
        row = new JRDesignFrame();
        place(row, 0, height, JasperForm.WIDTH, lines * LINE);
        band.addElement(row);
        column = 0;
        height += lines * LINE;
        return this;
    }

    private JasperBands label(String text, int span) {
        return cell("\"" + text + "\"", span, HorizontalTextAlignEnum.CENTER);
    }

    private JasperBands value(String expression, int span) {
        return cell(expression, span, HorizontalTextAlignEnum.LEFT);
    }

    private JasperBands cell(String expression, int span, HorizontalTextAlignEnum align) {
        int x = 0;
        int width = 0;
        for (int i = 0; i < column + span; i++) {
            if (i < column) x += WIDTHS[i];
            else width += WIDTHS[i];
        }
        column += span;
        JRDesignTextField text = text(expression, 10.5f);
        place(text, x, 0, width, row.getHeight());
        text.setStretchType(StretchTypeEnum.CONTAINER_HEIGHT);
        text.setHorizontalTextAlign(align);
        text.getLineBox().getPen().setLineWidth(0.5f);
        text.getLineBox().setPadding(2);
        row.addElement(text);
        return this;
    }

    private JRDesignBand done() {
        band.setHeight(height);
        return band;
    }

    private static void place(JRDesignElement element, int x, int y, int width, int height) {
        element.setX(x);
        element.setY(y);
        element.setWidth(width);
        element.setHeight(height);
        element.setPositionType(PositionTypeEnum.FLOAT);
    }

    private static JRDesignTextField text(String expression, float size) {
        JRDesignTextField text = new JRDesignTextField();
        text.setExpression(new JRDesignExpression(expression));
        text.setTextAdjust(TextAdjustEnum.STRETCH_HEIGHT);
        text.setVerticalTextAlign(VerticalTextAlignEnum.MIDDLE);
        text.setBlankWhenNull(true);
        text.setFontName("Zhunsheng Song");
        text.setFontSize(size);
        return text;
    }
}
