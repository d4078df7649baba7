package org.zhunsheng.server.workbook;

/**
 * 工作表里看不见的记号：第一列（隐藏）写着每一行是什么，隐藏的一行写着每一列是哪一栏。只有文字，表格程序另存、抄走、排序、插行插列都带得走；
 * 原来的值不写在文件里：凭 {@link #form} 的编号从改动的记录里查得到，改了文件也骗不了。
 */
final class Marks {

    static final String FORM = "zhunsheng-form";

    /** 不是填报表的工作表：说明、结果。 */
    static final String GUIDE = "zhunsheng-guide";

    static final String SECTION = "section";
    static final String FIELDS = "fields";
    static final String VALUES = "values";
    static final String LABEL = "label";
    static final String FIELD = "field";
    static final String ROW = "row";
    static final String END = "end";

    /** 写在 {@link #VALUES} 那一行：这一列是填的值。 */
    static final String VALUE = "value";

    private Marks() {}

    /** @param seen 下载的时候最后一次改动的编号 */
    static String form(long filling, long seen) {
        return FORM + " " + filling + " " + seen;
    }

    static String of(String what, String which) {
        return what + " " + which;
    }
}
