package org.zhunsheng.layout;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.form.Field;
import org.zhunsheng.form.Form;
import org.zhunsheng.form.FormField;
import org.zhunsheng.form.FundingField;
import org.zhunsheng.form.IndicatorField;
import org.zhunsheng.form.LabelText;

/**
 * 表上有、版式没有的栏：照样印出来，一个值也不丢。表头与文字各栏另起一行，资金与指标各栏排在最右。
 *
 * @param fundsApart 版式没有资金一段，或者只容得下一行，而表上有更多：另印一段
 */
record Leftovers(
        List<FormField> head,
        List<FundingField> funds,
        List<IndicatorField> indicators,
        List<Integer> signatures,
        boolean fundsApart) {

    static Leftovers of(Form form, Layout layout) {
        Bound bound = Bound.by(layout);
        boolean apart = !bound.amounts && !bound.fits(form);
        return new Leftovers(
                head(form, bound),
                apart ? used(form) : bound.amounts ? unbound(form, bound) : List.of(),
                indicators(form, bound),
                signatures(form, bound),
                apart);
    }

    /** 版式之外要添几栏。 */
    int columns(Layout layout, int labelColumns) {
        int room = layout.widths().size() - labelColumns;
        int amounts = fundsApart ? Math.max(0, funds.size() - room) : funds.size();
        return Math.max(amounts, indicators.size());
    }

    private static List<FormField> head(Form form, Bound bound) {
        List<FormField> rest = new ArrayList<>();
        for (FormField field : FormField.values()) {
            if (bound.fields.contains(field) || Values.blank(form.facts().get(field))) continue;
            if (field == FormField.MONEY_UNIT && bound.unit) continue;
            rest.add(field);
        }
        rest.removeAll(List.of(FormField.TITLE, FormField.YEAR));
        return rest;
    }

    private static List<FundingField> used(Form form) {
        List<FundingField> used = new ArrayList<>();
        for (FundingField field : FundingField.values()) {
            if (field == FundingField.LABEL) continue;
            if (form.funds().stream().anyMatch(row -> !Values.blank(row.facts().get(field)))) used.add(field);
        }
        return used;
    }

    private static List<FundingField> unbound(Form form, Bound bound) {
        List<FundingField> rest = new ArrayList<>(used(form));
        rest.removeIf(bound.fields::contains);
        return rest;
    }

    private static List<IndicatorField> indicators(Form form, Bound bound) {
        Set<IndicatorField> joined = bound.fields.contains(IndicatorField.TARGET)
                ? EnumSet.of(IndicatorField.TARGET_SIGN, IndicatorField.UNIT)
                : EnumSet.noneOf(IndicatorField.class);
        List<IndicatorField> rest = new ArrayList<>();
        for (IndicatorField field : IndicatorField.values()) {
            if (bound.prints(form, field) || joined.contains(field)) continue;
            if (form.indicators().stream()
                    .anyMatch(row -> !Values.blank(row.facts().get(field)))) rest.add(field);
        }
        return rest;
    }

    private static List<Integer> signatures(Form form, Bound bound) {
        List<Integer> rest = new ArrayList<>();
        for (int i = 0; i < form.signatures().size(); i++)
            if (!bound.roles.contains(form.signatures().get(i).role())) rest.add(i);
        return rest;
    }

    /** 版式印出来的栏。 */
    private static final class Bound {

        private final Set<Field> fields = new HashSet<>();
        private final Set<String> roles = new HashSet<>();
        private final Map<IndicatorField, Set<String>> ticks = new EnumMap<>(IndicatorField.class);
        private boolean amounts;
        private boolean unit;

        static Bound by(Layout layout) {
            Bound bound = new Bound();
            layout.rows().forEach(bound::add);
            return bound;
        }

        private void add(LayoutRow row) {
            switch (row) {
                case LayoutRow.Pairs pairs -> pairs.pairs().forEach(this::add);
                case LayoutRow.Amounts block -> {
                    amounts = true;
                    add(block.side());
                    add(block.columns());
                }
                case LayoutRow.Texts texts -> add(texts.columns());
                case LayoutRow.Indicators block -> indicators(block);
                case LayoutRow.Total total -> add(total.columns());
                case LayoutRow.Signatures signatures -> signatures.boxes().forEach(box -> roles.add(box.role()));
                case LayoutRow.Title title -> {}
                case LayoutRow.Year year -> {}
                case LayoutRow.Notes notes -> {}
            }
        }

        private void indicators(LayoutRow.Indicators block) {
            add(block.columns());
            for (LayoutRow.Column<IndicatorField> column : block.columns()) {
                IndicatorField field = column.field();
                if (field == null || !Values.isTick(field, column.label())) continue;
                ticks.computeIfAbsent(field, one -> new HashSet<>()).add(LabelText.norm(column.label()));
            }
        }

        /** 版式有这一栏；打勾的栏里没有的选择，勾不出来，另印一栏。 */
        boolean prints(Form form, IndicatorField field) {
            Set<String> words = ticks.get(field);
            if (words == null) return fields.contains(field);
            return form.indicators().stream().allMatch(row -> words.containsAll(Values.chosen(row, field)));
        }

        private void add(LayoutRow.Pair pair) {
            unit |= pair.label().contains("{unit}");
            if (pair.field() != null) fields.add(pair.field());
        }

        private void add(LayoutRow.@Nullable Side side) {
            unit |= side != null && side.label().contains("{unit}");
        }

        private <F extends Enum<F> & Field> void add(List<LayoutRow.Column<F>> columns) {
            for (LayoutRow.Column<F> column : columns) {
                unit |= column.label().contains("{unit}");
                if (column.field() != null) fields.add(column.field());
            }
        }

        /** 没有资金一段的版式，只容得下没有名称的一行资金。 */
        boolean fits(Form form) {
            if (form.funds().size() > 1) return false;
            return form.funds().stream()
                    .allMatch(row -> row.facts().all().entrySet().stream()
                            .allMatch(one -> fields.contains(one.getKey()) || Values.blank(one.getValue())));
        }
    }
}
