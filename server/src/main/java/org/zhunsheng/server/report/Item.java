package org.zhunsheng.server.report;

/** 报告模板里的一块。 */
sealed interface Item {

    /** 说的是整体支出的自评；一张也没有通过的，不印。 */
    default boolean whole() {
        return false;
    }

    record Heading(int level, String text, boolean whole) implements Item {}

    /**
     * 人可以改的一段。
     *
     * @param hint 写什么；照模板就行的为空字
     * @param usual 没有改的时候印的；必须由人来写的为空字
     */
    record Text(String id, String name, String hint, String usual) implements Item {}

    /** 由自评表来的一张表。 */
    record Table(String id, String title, String note, boolean whole) implements Item {}

    /** 由自评表来的文字，一个项目一段。 */
    record Told(String id, boolean whole) implements Item {}
}
