package org.zhunsheng.server.filling;

import java.util.List;
import org.zhunsheng.server.filling.FilledForm.FilledRow;
import org.zhunsheng.text.Language;

/**
 * 一部分填得怎样。
 *
 * @param empty 必填而空着的格数
 * @param wrong 写得不对的格数
 * @param rows 有几行；不是表格的为 0
 * @param firstEmpty 第一个必填而空着的格，写作“行.栏”；没有的为空字
 * @param firstWrong 第一个写得不对的格
 */
public record Progress(
        String section, State state, int empty, int wrong, int rows, String firstEmpty, String firstWrong) {

    /** 未开始、可不填、进行中、已完成、有问题。 */
    public enum State {
        NOT_STARTED,
        OPTIONAL,
        UNDER_WAY,
        COMPLETE,
        WRONG
    }

    public static List<Progress> of(FilledForm form) {
        return form.kind().parts(form).stream()
                .map(section -> of(form, section))
                .toList();
    }

    static Progress of(FilledForm form, Section section) {
        List<String> rows = section.repeated()
                ? form.rows(section.name()).stream().map(FilledRow::id).toList()
                : List.of("");
        int filled = 0;
        int empty = 0;
        int wrong = 0;
        String firstEmpty = "";
        String firstWrong = "";
        for (String row : rows)
            for (Field field : section.fields()) {
                String value = form.value(row, field.name());
                if (!value.isBlank() && !field.locked()) filled++;
                String cell = row + "." + field.name();
                if (value.isBlank() && form.kind().needs(form, row, field) && empty++ == 0) firstEmpty = cell;
                if (!field.fault(value, Language.ZH).isEmpty() && wrong++ == 0) firstWrong = cell;
            }
        boolean started = filled > 0 || section.repeated() && section.growing() && !rows.isEmpty();
        boolean complete = empty == 0 && (!section.repeated() || !rows.isEmpty());
        boolean optional = !started && form.kind().optional(form, section.name());
        State state = wrong > 0
                ? State.WRONG
                : optional
                        ? State.OPTIONAL
                        : !started && !complete ? State.NOT_STARTED : complete ? State.COMPLETE : State.UNDER_WAY;
        return new Progress(
                section.name(), state, empty, wrong, section.repeated() ? rows.size() : 0, firstEmpty, firstWrong);
    }

    public boolean complete() {
        return state == State.COMPLETE || state == State.OPTIONAL;
    }
}
