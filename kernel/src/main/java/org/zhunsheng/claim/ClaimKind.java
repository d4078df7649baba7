package org.zhunsheng.claim;

/** 文字里的一个数是什么。只有前三种数得出来，其余的各有为什么不能。 */
public enum ClaimKind {
    /** 数了多少：32 次、13 个、3.6 万吨。 */
    COUNT,
    /** 多少钱。 */
    MONEY,
    /** 百分之几。 */
    SHARE,
    /** 年度：2019年。 */
    YEAR,
    /** 日期、时段：3月31日、第三季度。 */
    DATE,
    /** 次第：第十批。 */
    ORDINAL,
    /** 文号：财预〔2020〕10号。 */
    DOCUMENT,
    /** 条目的序号：1、（二）、三是。 */
    ITEM,
    /** 名称的一部分：“5+1”、《……2019……》、G318、12345热线。 */
    NAME,
    /** 没有说出是多少：数十次、几百人。 */
    VAGUE,
    /** 看不出数的是什么，也没有单位。 */
    BARE;

    /** 可以由记录数出来。 */
    public boolean countable() {
        return this == COUNT || this == MONEY || this == SHARE;
    }
}
