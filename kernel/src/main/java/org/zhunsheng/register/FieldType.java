package org.zhunsheng.register;

import java.util.Locale;

/** 一栏里写的是什么。 */
public enum FieldType {
    TEXT,
    NUMBER,
    MONEY,
    DATE,
    PERSON,
    ORGANIZATION,
    PLACE,
    CHOICE,
    FILE;

    /** 定义里的写法，如 {@code money}。 */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
