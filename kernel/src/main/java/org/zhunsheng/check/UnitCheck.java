package org.zhunsheng.check;

import java.util.List;
import java.util.Set;

/** 几张表放在一起才看得出的检查。加一项与 {@link Check} 一样：写这个类，在 {@link UnitChecks} 列一行，写一个 YAML。 */
public interface UnitCheck extends Rule {

    /** 须知道什么才能检查；缺了就不运行，并照实列出。 */
    Set<UnitNeed> needs();

    /** 从不抛出异常；读不出来的值由读表器报告，这里略过。 */
    List<UnitFinding> inspect(UnitForms together);
}
