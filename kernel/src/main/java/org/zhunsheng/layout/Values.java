package org.zhunsheng.layout;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.form.Fact;
import org.zhunsheng.form.Field;
import org.zhunsheng.form.Form;
import org.zhunsheng.form.FormField;
import org.zhunsheng.form.FundingField;
import org.zhunsheng.form.Indicator;
import org.zhunsheng.form.IndicatorField;
import org.zhunsheng.form.LabelText;
import org.zhunsheng.form.Lexicon;
import org.zhunsheng.layout.TableBuilder.Value;
import org.zhunsheng.text.Blank;
import org.zhunsheng.text.MoneyUnit;

/** 一张表各栏印出来的样子：一律照原文印，不改写。 */
final class Values {

    static final Set<FormField> LONG = EnumSet.of(
            FormField.OBJECTIVE_EXPECTED,
            FormField.OBJECTIVE_ACTUAL,
            FormField.OBJECTIVE_MEDIUM_TERM,
            FormField.CONCLUSION,
            FormField.PROBLEMS,
            FormField.MEASURES,
            FormField.ADJUSTMENT_REASON,
            FormField.OTHER_NOTES);

    private static final Set<IndicatorField> WORDY = EnumSet.of(
            IndicatorField.NAME,
            IndicatorField.EXPLANATION,
            IndicatorField.METHOD,
            IndicatorField.REMARK,
            IndicatorField.NOTE,
            IndicatorField.EVIDENCE_SOURCE);

    /** 没有写明截止日期的，照官方表式的 1—7 月。 */
    private static final int USUAL_MONTH = 7;

    private final Form form;

    Values(Form form) {
        this.form = form;
    }

    /** 没有写，或者只写了“—”“/”之类。 */
    static boolean blank(Fact<?> fact) {
        return Blank.is(fact.asWritten());
    }

    Value of(FormField field) {
        Look look = LONG.contains(field) ? Look.PARAGRAPH : Look.CENTER;
        return new Value(text(field), look, "/" + field.key(), field.kind());
    }

    private String text(FormField field) {
        Fact<?> fact = form.facts().get(field);
        return fact.value() instanceof MoneyUnit unit ? unit.term() : fact.asWritten();
    }

    Value of(int row, FundingField field) {
        String text = form.funds().get(row).facts().get(field).asWritten();
        Look look =
                field.kind() == Field.Kind.MONEY ? Look.RIGHT : field == FundingField.REASON ? Look.LEFT : Look.CENTER;
        return new Value(text, look, "/funds/" + row + "/" + field.key(), field.kind());
    }

    /**
     * 指标一行的一栏。
     *
     * @param whole 版式没有符号、单位两栏时，指标值一栏合写三者
     */
    Value of(int row, IndicatorField field, boolean whole) {
        Indicator indicator = form.indicators().get(row);
        String text = written(indicator, field);
        if (field == IndicatorField.TARGET && whole)
            text = written(indicator, IndicatorField.TARGET_SIGN) + text + written(indicator, IndicatorField.UNIT);
        Look look = WORDY.contains(field) ? Look.LEFT : Look.CENTER;
        return new Value(text, look, "/indicators/" + row + "/" + field.key(), field.kind());
    }

    private static String written(Indicator indicator, IndicatorField field) {
        return indicator.facts().get(field).asWritten();
    }

    /** 标签里的 {@code {unit}} 换成金额单位，没有写单位的连括号一起去掉；{@code {month}} 换成监控截止的月份。 */
    String label(String label) {
        String unit = text(FormField.MONEY_UNIT);
        String dated = label.replace("{month}", month());
        return unit.isBlank() ? dated.replace("（{unit}）", "").replace("{unit}", "") : dated.replace("{unit}", unit);
    }

    private String month() {
        Object day = form.facts().get(FormField.CUT_OFF).value();
        return Integer.toString(day instanceof LocalDate date ? date.getMonthValue() : USUAL_MONTH);
    }

    /** 打勾的栏：栏头是这一栏目的一个选择，而这一行选了它。 */
    boolean ticked(int row, IndicatorField field, String word) {
        return chosen(form.indicators().get(row), field).contains(LabelText.norm(word));
    }

    /** 一行选了哪几个。 */
    static Set<String> chosen(Indicator indicator, IndicatorField field) {
        return Arrays.stream(written(indicator, field).split("[、，,；;\\s]+"))
                .map(LabelText::norm)
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toSet());
    }

    /** 栏头是这一栏目的一个选择。 */
    static boolean isTick(IndicatorField field, String label) {
        return Lexicon.standard().is(Lexicon.Section.TICKS, field.key(), label);
    }

    /** 标题里的 {@code {year}} 换成年度；没有年度的留出空白。 */
    String heading(String text) {
        String year = text(FormField.YEAR).strip();
        return text.replace("{year}", year.isEmpty() ? "    " : year);
    }

    String title(Layout layout, @Nullable String printed) {
        String own = text(FormField.TITLE).strip();
        return own.isEmpty() ? heading(printed == null ? layout.title() : printed) : own;
    }

    /** 年度已经印在标题里。 */
    boolean yearIn(String title) {
        String year = text(FormField.YEAR).strip();
        return !year.isEmpty() && title.contains(year);
    }
}
