package org.zhunsheng.server.access;

/** 目标与任职的机构是什么关系。 */
enum Relation {
    OWN("本"),
    CHILD("下"),
    SIBLING("旁"),
    PARENT("上"),
    OTHER("外");

    private final String letter;

    Relation(String letter) {
        this.letter = letter;
    }

    /** 表里的一个字。 */
    String letter() {
        return letter;
    }
}
