package org.zhunsheng.server.campaign;

import java.util.List;

/**
 * 下达之前看一看：有几个单位、几个项目，哪些不列入、为什么。
 *
 * @param units 要填报的单位数
 * @param projects 要填报的项目数
 * @param reasons 不列入的原因与各有几个
 * @param leftOut 不列入的项目，至多 {@link #MOST} 个
 */
record Targets(int units, int projects, List<Reason> reasons, List<LeftOut> leftOut) {

    static final int MOST = 100;

    /** 一种原因。 */
    public record Reason(String reason, int count) {}

    /** 不列入的一个项目。 */
    public record LeftOut(long id, String code, String name, String unit, String reason) {}
}
