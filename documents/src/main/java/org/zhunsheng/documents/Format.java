package org.zhunsheng.documents;

import java.util.Locale;

/** 能读的格式。 */
public enum Format {
    PDF,
    DOCX,
    XLSX,
    OFD,
    DOC,
    XLS,
    ODT,
    ODS,
    HTML,
    JSON,
    TXT;

    /** 小写名称，见 {@link org.zhunsheng.page.SourceDocument#format()}。 */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
