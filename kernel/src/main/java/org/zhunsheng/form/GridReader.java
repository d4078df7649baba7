package org.zhunsheng.form;

import java.util.List;
import org.zhunsheng.page.SourceDocument;

/** 按网格读表。 */
final class GridReader {

    private GridReader() {}

    static Reading read(SourceDocument document) {
        return new Reading(List.of(), List.of());
    }
}
