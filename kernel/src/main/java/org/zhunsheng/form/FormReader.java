package org.zhunsheng.form;

import org.zhunsheng.form.grid.GridReader;
import org.zhunsheng.page.SourceDocument;

/** 由中性文档读出表：有网格的按网格读，没有网格的按词典、类型与表内算术读。 */
public final class FormReader {

    private FormReader() {}

    public static Reading read(SourceDocument document) {
        return document.hasGrids() ? GridReader.read(document) : TextReader.read(document);
    }
}
