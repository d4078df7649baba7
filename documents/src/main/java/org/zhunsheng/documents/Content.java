package org.zhunsheng.documents;

import java.util.List;
import org.zhunsheng.form.Form;
import org.zhunsheng.form.FormReader;
import org.zhunsheng.form.Reading;
import org.zhunsheng.page.SourceDocument;

/** 一份文件的内容：要从中读表的文档，或者交换格式里现成的表。 */
public sealed interface Content {

    /** 文档，表还要读。 */
    record Document(SourceDocument source) implements Content {}

    /** 交换格式，表是现成的。 */
    record Data(List<Form> forms) implements Content {

        public Data {
            forms = List.copyOf(forms);
        }
    }

    /** 读出其中的表。 */
    default Reading reading() {
        return switch (this) {
            case Document document -> FormReader.read(document.source());
            case Data data -> new Reading(data.forms(), List.of());
        };
    }
}
