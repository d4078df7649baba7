package org.zhunsheng.server.organization;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.server.sheet.Days;
import org.zhunsheng.server.worker.SheetRow;

/**
 * 导入的一行，单看它自己已经核对过。
 *
 * @param kind 认出的种类；认不出的为空串
 * @param raw 原来的各格
 */
record DraftRow(
        int line,
        String code,
        String name,
        String kind,
        String parentCode,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate closedOn,
        List<String> raw,
        List<RowError> errors) {

    /** 一处错误。 */
    record RowError(int line, String field, String problem, String found, String detail) {}

    static DraftRow of(SheetRow row, Head head) {
        List<String> raw = head.without(row);
        List<RowError> errors = new ArrayList<>();
        Checker check = new Checker(row.line(), errors);
        String code = head.text(raw, Field.CODE);
        if (code.isEmpty()) check.fail(Field.CODE, RowProblem.CODE_MISSING, "");
        else if (!code.matches(Changes.CODE)) check.fail(Field.CODE, RowProblem.CODE_MALFORMED, code);
        String name = head.text(raw, Field.NAME);
        if (name.isEmpty()) check.fail(Field.NAME, RowProblem.NAME_MISSING, "");
        if (name.length() > Changes.LONGEST_NAME) check.fail(Field.NAME, RowProblem.NAME_TOO_LONG, name);
        String kind = head.text(raw, Field.KIND);
        Optional<Kind> known = Kind.written(kind);
        if (known.isEmpty()) check.fail(Field.KIND, RowProblem.KIND_UNKNOWN, kind);
        LocalDate from = check.day(Field.VALID_FROM, head.text(raw, Field.VALID_FROM));
        if (head.text(raw, Field.VALID_FROM).isEmpty()) check.fail(Field.VALID_FROM, RowProblem.DATE_MISSING, "");
        LocalDate closed = check.day(Field.CLOSED_ON, head.text(raw, Field.CLOSED_ON));
        if (from != null && closed != null && closed.isBefore(from))
            check.fail(Field.CLOSED_ON, RowProblem.CLOSED_EARLIER, closed.toString(), from.toString());
        String parent = head.text(raw, Field.PARENT_CODE);
        return new DraftRow(
                row.line(), code, name, known.map(Kind::code).orElse(""), parent, from, closed, raw, errors);
    }

    private record Checker(int line, List<RowError> errors) {

        void fail(Field field, RowProblem problem, String found) {
            fail(field, problem, found, "");
        }

        void fail(Field field, RowProblem problem, String found, String detail) {
            errors.add(new RowError(line, field.name(), problem.name(), found, detail));
        }

        @Nullable
        LocalDate day(Field field, String written) {
            if (written.isEmpty()) return null;
            LocalDate day = Days.parse(written);
            if (day == null) fail(field, RowProblem.DATE_MALFORMED, written);
            else if (day.isAfter(LocalDate.now())) fail(field, RowProblem.DATE_FUTURE, written);
            return day;
        }
    }
}
