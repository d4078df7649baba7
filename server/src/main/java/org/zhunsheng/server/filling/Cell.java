package org.zhunsheng.server.filling;

/**
 * 填报表的一格现在的值。
 *
 * @param row 行的编号；不在表格里的栏为空字
 * @param field 哪一栏；{@link #ITSELF} 是这一行自己
 * @param number 最后一次改动的编号；从来没有写过的为 0
 */
public record Cell(String row, String field, String value, long number) {

    /** 这一行自己：值是“部分 次序”，空字是删去了。 */
    public static final String ITSELF = "@";

    /** 至多这么长的文字。 */
    public static final int LONGEST = 8000;
}
