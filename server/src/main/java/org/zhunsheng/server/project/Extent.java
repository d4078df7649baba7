package org.zhunsheng.server.project;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** 评价对象有多大：一个项目，或者单位、部门的整体支出。建立之后不改。 */
public enum Extent {
    /** 项目支出。 */
    PROJECT,
    /** 单位整体支出：预算单位自己的各项目与基本支出。 */
    UNIT,
    /** 部门整体支出：部门与下级各单位的。 */
    DEPARTMENT;

    /** 数据库与接口里的写法，如 {@code department}。 */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean whole() {
        return this != PROJECT;
    }

    public static Optional<Extent> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }
}
