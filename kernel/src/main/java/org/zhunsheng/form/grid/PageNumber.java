package org.zhunsheng.form.grid;

import java.util.regex.Pattern;
import org.zhunsheng.text.Normal;

/** 表外只写着页码的一行：夹在两页的表之间，不打断它们。 */
final class PageNumber {

    private static final Pattern PAGE_NUMBER =
            Pattern.compile("[-—–·]*第?\\d{1,4}页?[-—–·]*|第?\\d{1,4}页?[,/、]?共?\\d{1,4}页?");

    private PageNumber() {}

    static boolean is(Row row) {
        return row.table() == null
                && PAGE_NUMBER
                        .matcher(Normal.norm(row.cells().getFirst().text()))
                        .matches();
    }
}
