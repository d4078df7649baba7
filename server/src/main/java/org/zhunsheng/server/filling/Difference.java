package org.zhunsheng.server.filling;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.zhunsheng.server.filling.FilledForm.FilledRow;

/**
 * 两版之间不同的一格。
 *
 * @param nth 在第几行；不在表格里的为 0，删去了的行是原来的第几行
 * @param title 这一行说的是什么，如指标的名称
 */
public record Difference(
        String section, Kind kind, String row, int nth, String title, String field, String before, String after) {

    /** 改了一格、整行是新加的、整行删去了。 */
    public enum Kind {
        CHANGED,
        ADDED,
        REMOVED
    }

    /** 依各部分、各行、各栏的次序。 */
    public static List<Difference> between(FilledForm before, FilledForm after) {
        List<Difference> found = new ArrayList<>();
        for (Section section : after.kind().sections())
            if (section.repeated()) rows(section, before, after, found);
            else line(section, Kind.CHANGED, "", 0, before, after, found);
        return found;
    }

    private static void rows(Section section, FilledForm before, FilledForm after, List<Difference> found) {
        List<FilledRow> old = before.rows(section.name());
        List<FilledRow> now = after.rows(section.name());
        Set<String> known = ids(old);
        Set<String> left = ids(now);
        for (int i = 0; i < now.size(); i++) {
            Kind kind = known.contains(now.get(i).id()) ? Kind.CHANGED : Kind.ADDED;
            line(section, kind, now.get(i).id(), i + 1, before, after, found);
        }
        for (int i = 0; i < old.size(); i++)
            if (!left.contains(old.get(i).id()))
                line(section, Kind.REMOVED, old.get(i).id(), i + 1, before, after, found);
    }

    private static Set<String> ids(List<FilledRow> rows) {
        Set<String> ids = new HashSet<>();
        rows.forEach(row -> ids.add(row.id()));
        return ids;
    }

    private static void line(
            Section section,
            Kind kind,
            String row,
            int nth,
            FilledForm before,
            FilledForm after,
            List<Difference> found) {
        String title = nth == 0 ? "" : (kind == Kind.REMOVED ? before : after).rowTitle(section, row);
        for (Field field : section.fields()) {
            // 删去的行的格还在，加回来的也可能留着旧字：整行加减的，另一边就是空的
            String old = kind == Kind.ADDED ? "" : before.shown(row, field);
            String now = kind == Kind.REMOVED ? "" : after.shown(row, field);
            if (!old.equals(now))
                found.add(new Difference(section.name(), kind, row, nth, title, field.name(), old, now));
        }
    }
}
