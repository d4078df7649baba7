package org.zhunsheng.server.evidence;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhunsheng.scoring.Execution;
import org.zhunsheng.server.filling.Attached;
import org.zhunsheng.server.filling.Field;
import org.zhunsheng.server.filling.FilledForm;
import org.zhunsheng.server.filling.FilledForm.FilledRow;
import org.zhunsheng.server.filling.Section;

/** 一张表里附上的佐证：各行的、整张表的。 */
public final class EvidenceCells {

    /** 整张表的附件，没有行。 */
    static final String WHOLE = "";

    /** 写在表里的佐证名称。 */
    static final String PROOF = "proof";

    /** 完成值用哪个数据项。 */
    private static final String FIGURE = "figure";

    private static final String ROW_FIELD = "attached";
    private static final String WHOLE_FIELD = "attachments";

    private final FilledForm form;

    public EvidenceCells(FilledForm form) {
        this.form = form;
    }

    /** 有佐证的那一部分，加上这一栏。 */
    public static Field ofRow() {
        return Field.attached(ROW_FIELD);
    }

    /** 整张表的附件，加在不是表格的一部分里。 */
    public static Field ofWhole() {
        return Field.attached(WHOLE_FIELD);
    }

    static String field(String row) {
        return row.equals(WHOLE) ? WHOLE_FIELD : ROW_FIELD;
    }

    /** 这种表有佐证。 */
    static boolean foreseen(FilledForm form) {
        return section(form).isPresent();
    }

    private static Optional<Section> section(FilledForm form) {
        return form.kind().sections().stream()
                .filter(one ->
                        one.fields().stream().anyMatch(field -> field.name().equals(ROW_FIELD)))
                .findFirst();
    }

    /** 可以有佐证的各行，依次序。 */
    List<FilledRow> rows() {
        return section(form).map(one -> form.rows(one.name())).orElse(List.of());
    }

    /** 都是这张表的行，或者整张表。 */
    boolean has(Collection<String> wanted) {
        return Stream.concat(Stream.of(WHOLE), rows().stream().map(FilledRow::id))
                .collect(Collectors.toSet())
                .containsAll(wanted);
    }

    /** 这一行的；没有的为空表。 */
    public List<Attached> of(String row) {
        return Attached.of(form.value(row, field(row)));
    }

    /** 要有佐证：预算执行率的依据就是支付，不适用的行没有什么要证明的，都不必。 */
    public boolean isNeeded(FilledRow row) {
        return form.value(row.id(), "applicability").isBlank() && !Execution.isRate(form.value(row.id(), "name"));
    }

    /** 这一行附了，或者写了佐证的名称，或者完成值由记录数出：记录就是佐证。 */
    public boolean isCovered(FilledRow row) {
        return !of(row.id()).isEmpty()
                || !form.value(row.id(), PROOF).isBlank()
                || !form.value(row.id(), FIGURE).isBlank();
    }

    /** 整张表的。 */
    public List<Attached> ofTheWhole() {
        return of(WHOLE);
    }

    /** 整张表里的各件，一件一次。 */
    List<Attached> all() {
        Map<String, Attached> all = new LinkedHashMap<>();
        Stream.concat(Stream.of(WHOLE), rows().stream().map(FilledRow::id))
                .flatMap(row -> of(row).stream())
                .forEach(one -> all.putIfAbsent(one.source(), one));
        return List.copyOf(all.values());
    }
}
