package org.zhunsheng.server.workbook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.server.filling.Section;

/**
 * 写回的工作簿上标什么：哪些格有话说、留着人写的什么，哪些行还没有写进表里。
 *
 * @param notes 键是“行 栏”
 * @param fresh 还没有的行，各部分的
 */
record Annotations(Map<String, Note> notes, Map<String, List<String>> fresh) {

    static final Annotations NONE = new Annotations(Map.of(), Map.of());

    /**
     * 一格。
     *
     * @param text 留着人写的；空的照现在的写
     * @param said 批注；没有话的为空字
     */
    record Note(State state, @Nullable String text, String said) {}

    /** 冲突与写得不对的留着人写的；锁着的写回原来的。 */
    static Annotations of(Compared compared, Words words) {
        Map<String, Note> notes = new LinkedHashMap<>();
        Map<String, List<String>> fresh = new LinkedHashMap<>();
        Remarks remarks = new Remarks(words);
        for (Line line : compared.lines()) {
            if (line.field().isEmpty() || line.is(State.VANISHED)) continue;
            boolean kept = !line.is(State.IGNORED);
            String said = line.state().isMarked() ? remarks.of(line) : "";
            notes.put(line.cell(), new Note(line.state(), kept ? line.written() : null, said));
            if (kept && line.nth() == 0 && !line.row().isEmpty()) {
                List<String> rows = fresh.computeIfAbsent(line.section(), name -> new ArrayList<>());
                if (!rows.contains(line.row())) rows.add(line.row());
            }
        }
        return new Annotations(notes, fresh);
    }

    @Nullable
    Note note(String row, String field) {
        return notes.get(row + " " + field);
    }

    List<String> fresh(Section section) {
        return fresh.getOrDefault(section.name(), List.of());
    }
}
