package org.zhunsheng.documents.typeset;

/** 一段字是文件的哪一部分。 */
public sealed interface Part {

    /** 表上的第几行标题，从 0 起。 */
    record Heading(int number) implements Part {}

    /**
     * 表的一格。
     *
     * @param repeated 前面写过，这里重印
     */
    record Cell(SetCell cell, boolean repeated) implements Part {}

    /** 表下的第几条说明，从 0 起。 */
    record Note(int number) implements Part {}

    /** 页脚的页码。 */
    record Foot() implements Part {}
}
