package org.zhunsheng.check;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.form.Form;
import org.zhunsheng.form.FormField;
import org.zhunsheng.text.Normal;
import org.zhunsheng.text.Quantities;
import org.zhunsheng.text.Quantities.Mention;

/** 一张表的文字部分与指标各行：按需要断句、归类，各项检查共用，只做一次。 */
public final class Narrative {

    private final Form form;
    private final Map<FormField, Passage> passages = new EnumMap<>(FormField.class);

    private final Map<FormField, String> bare = new EnumMap<>(FormField.class);

    private final Map<String, List<Mention>> mentions = new HashMap<>();

    private @Nullable List<Row> rows;

    private @Nullable List<WrittenText> written;

    private @Nullable List<Line> lines;

    private @Nullable List<FundRow> funds;

    private @Nullable List<TextCell> texts;

    private @Nullable List<TextCell> cells;

    private Narrative(Form form) {
        this.form = form;
    }

    public static Narrative of(Form form) {
        return new Narrative(form);
    }

    List<Row> rows() {
        if (rows == null) rows = Row.all(form);
        return rows;
    }

    /** 全部写了字的栏。 */
    List<WrittenText> written() {
        if (written == null) written = WrittenText.all(form, this);
        return written;
    }

    /** 带分值或得分的各行。 */
    List<Line> lines() {
        if (lines == null) lines = Line.all(funds(), rows());
        return lines;
    }

    List<FundRow> funds() {
        if (funds == null) funds = FundRow.all(form);
        return funds;
    }

    /** 文字部分写了字的各栏，原文。 */
    List<TextCell> texts() {
        if (texts == null) texts = TextCell.of(form, Rows.TEXTS, this);
        return texts;
    }

    /** 文字部分、资金行的原因、指标行的备注。 */
    List<TextCell> cells() {
        if (cells == null) cells = TextCell.all(texts(), funds(), rows());
        return cells;
    }

    /** 一栏比较用的写法：半角、不带空白。 */
    String bare(FormField field) {
        return bare.computeIfAbsent(field, one -> Normal.norm(form.text(one).asWritten()));
    }

    Passage in(FormField field) {
        return passages.computeIfAbsent(
                field, f -> Passage.of(form.facts().get(f).asWritten()));
    }

    /** 说到钱的原文里的数量；几项检查看同一段文字，只数一次。 */
    List<Mention> besideMoney(String asWritten) {
        if (asWritten.indexOf('元') < 0) return List.of();
        for (Passage passage : passages.values()) if (passage.text().equals(asWritten)) return passage.mentions();
        return mentions.computeIfAbsent(asWritten, Quantities::in);
    }

    /** 目标。 */
    Passage goal() {
        return in(FormField.OBJECTIVE_EXPECTED);
    }

    /** 主要绩效、实际完成情况。 */
    Passage achievements() {
        return in(FormField.OBJECTIVE_ACTUAL);
    }

    Passage problems() {
        return in(FormField.PROBLEMS);
    }

    Passage measures() {
        return in(FormField.MEASURES);
    }

    /** 写了字的各栏，按表上的次序。 */
    List<FormField> filled(List<FormField> fields) {
        return fields.stream().filter(field -> !in(field).text().isEmpty()).toList();
    }
}
