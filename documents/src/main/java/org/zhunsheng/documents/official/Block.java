package org.zhunsheng.documents.official;

import java.util.List;
import org.zhunsheng.layout.PrintedTable;

/** 公文里的一块。 */
public sealed interface Block {

    /** @param level 一、二、三级 */
    record Heading(int level, String text) implements Block {}

    /** 一段正文，首行缩进两个字；里面的换行另起一段。 */
    record Body(String text) implements Block {}

    /**
     * 一张表，题目在上面，表头在续页上重印。
     *
     * @param note 题目下面靠右的一行，如“单位：万元”；没有的为空字
     */
    record Table(String title, String note, PrintedTable table) implements Block {}

    /** 落款，靠右的几行。 */
    record Closing(List<String> lines) implements Block {

        public Closing {
            lines = List.copyOf(lines);
        }
    }
}
