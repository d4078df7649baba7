package org.zhunsheng.form;

import org.zhunsheng.form.text.ScrambledText;
import org.zhunsheng.page.SourceDocument;

/** 按打散的文字读表。 */
final class TextReader {

    private TextReader() {}

    static Reading read(SourceDocument document) {
        return ScrambledText.read(document);
    }
}
