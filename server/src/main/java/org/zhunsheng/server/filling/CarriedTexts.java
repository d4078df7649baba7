package org.zhunsheng.server.filling;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhunsheng.server.access.Access;
import org.zhunsheng.server.access.Permission;
import org.zhunsheng.server.filling.FilledForm.FilledRow;
import org.zhunsheng.server.intake.Content;

/** 由往年带来的文字里，要人看过才作数的几段：叙述一字没有改的，还写着往年年份的。确认了的连同谁、何时。 */
@Component
public class CarriedTexts {

    private static final Pattern YEAR = Pattern.compile("(?<!\\d)20\\d\\d(?!\\d)");

    private final CarryStore store;
    private final Access access;

    CarriedTexts(CarryStore store, Access access) {
        this.store = store;
        this.access = access;
    }

    /** 依表上的次序；不从往年带的表没有。 */
    @Transactional(readOnly = true)
    public List<CarriedText> of(FilledForm form) {
        if (!form.kind().carriesLastYear()) return List.of();
        Map<String, CarryStore.Carried> carried =
                store.carried(form.filling().id(), access.scope(Permission.ASSIGNMENT_READ)).stream()
                        .collect(Collectors.toMap(CarryStore.Carried::cell, Function.identity()));
        List<CarriedText> texts = new ArrayList<>();
        if (!carried.isEmpty()) for (Section section : form.kind().parts(form)) add(texts, form, section, carried);
        return texts;
    }

    private static void add(
            List<CarriedText> texts, FilledForm form, Section section, Map<String, CarryStore.Carried> carried) {
        List<String> rows = section.repeated()
                ? form.rows(section.name()).stream().map(FilledRow::id).toList()
                : List.of("");
        for (String row : rows)
            for (Field field : section.fields()) {
                CarryStore.Carried one = carried.get(row + ' ' + field.name());
                boolean written = one != null
                        && !field.locked()
                        && field.content() instanceof Content.Text
                        && !form.value(row, field.name()).isBlank();
                if (written && one != null) text(form, section, field, one).ifPresent(texts::add);
            }
    }

    /** 不必确认、也没有确认过的为空。 */
    private static Optional<CarriedText> text(FilledForm form, Section section, Field field, CarryStore.Carried one) {
        String value = form.value(one.row(), field.name());
        String years = years(value, form.filling().year());
        boolean confirmed = one.cause().equals(Cause.CONFIRMED.code());
        boolean same =
                one.cause().equals(Cause.COPIED.code()) && form.kind().retold().contains(field.name());
        if (years.isEmpty() && !same && !confirmed) return Optional.empty();
        return Optional.of(new CarriedText(
                section.name(),
                one.row(),
                one.row().isEmpty() ? 0 : form.nth(section.name(), one.row()),
                field.name(),
                value,
                form.number(one.row(), field.name()),
                years,
                confirmed ? one.login() : null,
                confirmed ? one.at() : null));
    }

    /** 写着的往年，如“2024、2025”。 */
    private static String years(String text, int year) {
        return YEAR.matcher(text)
                .results()
                .map(MatchResult::group)
                .filter(one -> Integer.parseInt(one) < year)
                .distinct()
                .sorted()
                .collect(Collectors.joining("、"));
    }
}
