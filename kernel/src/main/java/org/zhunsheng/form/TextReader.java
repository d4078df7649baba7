package org.zhunsheng.form;

import java.util.List;
import org.zhunsheng.page.SourceDocument;

/** 按打散的文字读表。 */
final class TextReader {

    private TextReader() {}

    static Reading read(SourceDocument document) {
        return new Reading(List.of(), List.of());
    }
}
