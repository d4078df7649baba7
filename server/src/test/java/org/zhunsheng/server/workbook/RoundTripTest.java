package org.zhunsheng.server.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.zhunsheng.server.world.FilledBook;

/** 十二张自评表，离线改了 200 格，其中 15 格别人也改了、10 格写得不对：恰恰是这些，别的一格不动。 */
class RoundTripTest extends WorkbookGround {

    private static final int CONFLICTS = 15;
    private static final int INVALID = 10;
    private static final List<String> FIELDS = List.of("actual", "reason", "proof", "score");

    /** 离线改的一格；不在表格里的，行是空字。 */
    private record Edit(long filling, String row, String field, String value) {

        String cell() {
            return filling + " " + row + " " + field;
        }
    }

    /** 12 张 × 4 行 × 4 栏，加上 8 张的完成情况：200 格。 */
    private List<Edit> edits() {
        List<Edit> edits = new ArrayList<>();
        for (long filling : forms)
            for (String row : List.of("i1", "i2", "i3", "i4"))
                for (String field : FIELDS)
                    edits.add(
                            new Edit(filling, row, field, field.equals("score") ? "８．５" : field + " " + row + "\n第二行"));
        for (long filling : forms.subList(0, 8)) edits.add(new Edit(filling, "clause1", "attained", "=1+1 已完成"));
        assertEquals(200, edits.size());
        return edits;
    }

    /** 隔几格取一格。 */
    private static List<Edit> some(List<Edit> edits, String field, int count, int step) {
        List<Edit> found =
                edits.stream().filter(one -> one.field().equals(field)).toList();
        List<Edit> some = new ArrayList<>();
        for (int i = 0; i < count; i++) some.add(found.get(i * step));
        return some;
    }

    private void put(FilledBook book, Edit edit) {
        String section = edit.field().equals("attained") ? "attainment" : ROWS;
        book.cell(edit.filling(), section, edit.row(), edit.field()).setCellValue(edit.value());
    }

    @Test
    void exactlyTheChangedConflictingAndMalformedCellsAreShownAndNothingElseChanges() {
        evaluations(12);
        roundTrip(content -> content);
    }

    @Test
    void theSameOnceLibreOfficeHasSavedTheFile() {
        Assumptions.assumeTrue(LibreOffice.isThere(), "soffice is not installed");
        evaluations(12);
        roundTrip(LibreOffice::save);
    }

    private void roundTrip(java.util.function.UnaryOperator<byte[]> saved) {
        FilledBook book = new FilledBook(saved.apply(download()));
        List<Edit> edits = edits();
        List<Edit> conflicting = some(edits, "proof", CONFLICTS, 3);
        Map<String, Edit> malformed = new HashMap<>();
        for (Edit one : some(edits, "score", INVALID, 4))
            malformed.put(one.cell(), new Edit(one.filling(), one.row(), one.field(), "十来分"));
        for (Edit one : edits) put(book, malformed.getOrDefault(one.cell(), one));
        // 下载之后同事改了 15 格同样的，还有 12 格离线没有动过的
        for (Edit one : conflicting) change(one.filling(), one.row(), one.field(), "同事写的");
        for (long filling : forms) change(filling, "", "notes", "同事写的说明");
        Map<String, String> before = everyCell();
        long id = upload(saved.apply(book.bytes()));

        Map<State, Long> wanted =
                Map.of(State.CHANGED, 175L, State.CONFLICT, (long) CONFLICTS, State.INVALID, (long) INVALID);
        assertEquals(wanted, counts(id), () -> lines(id).toString());
        assertEquals(cells(conflicting), shown(id, State.CONFLICT));
        assertEquals(malformed.keySet(), shown(id, State.INVALID));

        List<Outcome> outcomes = confirm(id);
        assertEquals(175, outcomes.stream().mapToInt(Outcome::written).sum());
        assertEquals(CONFLICTS, outcomes.stream().mapToInt(Outcome::conflicts).sum());
        assertEquals(INVALID, outcomes.stream().mapToInt(Outcome::invalid).sum());
        Map<String, String> expected = new TreeMap<>(before);
        Set<String> unwritten = new HashSet<>(cells(conflicting));
        unwritten.addAll(malformed.keySet());
        for (Edit one : edits) if (!unwritten.contains(one.cell())) expected.put(one.cell(), one.value());
        assertEquals(expected, everyCell());

        again(saved.apply(book.bytes()), expected);
        annotated(id, conflicting, malformed);
    }

    /** 再交一次：只剩冲突与写得不对的，确认了也一格不写。 */
    private void again(byte[] content, Map<String, String> expected) {
        int changes = region.count("cell_changes where filling_id in (" + ids() + ")");
        long id = upload(content);
        assertEquals(Map.of(State.CONFLICT, (long) CONFLICTS, State.INVALID, (long) INVALID), counts(id));
        assertEquals(0, confirm(id).stream().mapToInt(Outcome::written).sum());
        assertEquals(0, confirm(id).stream().mapToInt(Outcome::written).sum());
        assertEquals(expected, everyCell());
        assertEquals(changes, region.count("cell_changes where filling_id in (" + ids() + ")"));
    }

    /** 标出来的写回：恰恰是那 25 格有颜色与批注；改好写错的、留着自己的再交，就没有冲突了。 */
    private void annotated(long stale, List<Edit> conflicting, Map<String, Edit> malformed) {
        assertEquals(404, visitor.get("/workbooks/" + stale + "/annotated").statusCode(), "the newer one replaced it");
        long id = latest();
        FilledBook marked = new FilledBook(visitor.file("/workbooks/" + id + "/annotated"));
        int comments = 0;
        for (var sheet : marked.book) comments += sheet.getCellComments().size();
        assertEquals(CONFLICTS + INVALID, comments);
        assertEquals("结果", marked.book.getSheetName(0));
        assertEquals(3 + CONFLICTS + INVALID, marked.book.getSheetAt(0).getPhysicalNumberOfRows() + 1);
        for (Edit one : malformed.values())
            marked.cell(one.filling(), ROWS, one.row(), one.field()).setCellValue("9");
        long next = upload(marked.bytes());
        assertEquals(
                Map.of(State.CHANGED, (long) CONFLICTS + INVALID),
                counts(next),
                () -> lines(next).toString());
        assertTrue(lines(next).stream().anyMatch(line -> line.before().equals("同事写的")));
    }

    private long latest() {
        return region.world.asOwner(db -> db.sql("select id from workbooks where account_id = :account")
                .param("account", clerk)
                .query(Long.class)
                .single());
    }

    private String ids() {
        return String.join(",", forms.stream().map(String::valueOf).toList());
    }

    private static Set<String> cells(List<Edit> edits) {
        return new HashSet<>(edits.stream().map(Edit::cell).toList());
    }

    private Set<String> shown(long id, State state) {
        Set<String> cells = new HashSet<>();
        for (Compared one : compare(id))
            one.lines(state).forEach(line -> cells.add(one.form().filling() + " " + line.cell()));
        return cells;
    }
}
