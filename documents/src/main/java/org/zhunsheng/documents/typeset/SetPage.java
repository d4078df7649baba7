package org.zhunsheng.documents.typeset;

import java.util.List;

/** 排好的一页：纸，与依次画的字和线；页码另有。 */
public record SetPage(Sheet sheet, List<Mark> marks) {

    public SetPage {
        marks = List.copyOf(marks);
    }
}
