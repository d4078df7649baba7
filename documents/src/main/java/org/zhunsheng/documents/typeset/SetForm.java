package org.zhunsheng.documents.typeset;

import java.util.List;
import org.zhunsheng.layout.PrintedForm;

/** 排好的一张表；至少有一页。 */
public record SetForm(PrintedForm form, SetTable table, List<SetPage> pages) {

    public SetForm {
        pages = List.copyOf(pages);
    }
}
