package org.zhunsheng.server.register;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.register.FieldType;
import org.zhunsheng.register.Register;
import org.zhunsheng.register.RegisterField;
import org.zhunsheng.server.intake.CellProblem;
import org.zhunsheng.server.intake.Reading;
import org.zhunsheng.text.Blank;
import org.zhunsheng.text.MoneyUnit;

/** 照定义读所写的一条：各栏的值，或者每一处错误。停用的栏照旧。 */
final class EntryReading {

    private static final LocalDate FIRST = LocalDate.of(1990, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2100, 12, 31);

    private final Register register;
    private final LongFunction<Optional<EntryFile>> files;
    private final Map<String, Object> content = new LinkedHashMap<>();
    private final List<WrongCell> wrong = new ArrayList<>();

    /** @param files 编号 → 附得上的文件 */
    EntryReading(Register register, Map<String, Object> before, LongFunction<Optional<EntryFile>> files) {
        this.register = register;
        this.files = files;
        for (RegisterField field : register.fields()) {
            Object kept = before.get(field.name());
            if (field.retired() && kept != null) content.put(field.name(), kept);
        }
    }

    EntryReading read(EntryWish wish) {
        for (RegisterField field : register.used()) {
            List<String> written = wish.of(field.name()).stream()
                    .map(one -> one.replace("\0", "").strip())
                    .filter(one -> !Blank.is(one))
                    .toList();
            if (written.isEmpty()) {
                if (field.required()) wrong.add(new WrongCell(field, CellProblem.MISSING, ""));
            } else if (field.type() == FieldType.FILE) attach(field, written);
            else read(field, written);
        }
        return this;
    }

    private void read(RegisterField field, List<String> written) {
        Reading reading =
                FieldContent.of(field).read(String.join(field.several() ? "、" : " ", written), MoneyUnit.YUAN);
        if (reading.problem() != null) wrong.add(new WrongCell(field, reading.problem(), reading.detail()));
        else if (field.name().equals(register.date()) && !near(String.valueOf(reading.value())))
            wrong.add(new WrongCell(field, RegisterRowProblem.DAY_TOO_FAR, ""));
        else if (reading.value() != null) content.put(field.name(), reading.value());
    }

    static boolean near(String day) {
        LocalDate date = LocalDate.parse(day);
        return !date.isBefore(FIRST) && !date.isAfter(LAST);
    }

    private void attach(RegisterField field, List<String> written) {
        List<Object> attached = new ArrayList<>();
        for (String id : field.several() ? written : written.subList(written.size() - 1, written.size())) {
            Optional<EntryFile> file = id.matches("\\d{1,18}") ? files.apply(Long.parseLong(id)) : Optional.empty();
            if (file.isEmpty()) wrong.add(new WrongCell(field, RegisterRowProblem.NO_FILE, ""));
            else attached.add(file.get().stored());
        }
        content.put(field.name(), attached);
    }

    List<WrongCell> wrong() {
        return wrong;
    }

    Map<String, Object> content() {
        return content;
    }

    LocalDate date() {
        return LocalDate.parse(String.valueOf(content.get(register.date())));
    }

    @Nullable
    BigDecimal amount() {
        Object amount = register.amount() == null ? null : content.get(register.amount());
        return amount == null ? null : new BigDecimal(String.valueOf(amount));
    }
}
