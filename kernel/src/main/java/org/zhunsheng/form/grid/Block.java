package org.zhunsheng.form.grid;

/** 由栏头或成块的标签打开的一块：资金、目标、指标。 */
interface Block {

    /** 收下这一行；不属于这一块时返回 false，这一块到此为止。 */
    boolean accept(Row row);

    /** 这一行按合并的格子看一定还在块内，不必再认作别的栏头。 */
    boolean encloses(Row row);
}
