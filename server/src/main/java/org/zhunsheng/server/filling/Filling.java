package org.zhunsheng.server.filling;

/**
 * 填报表：一个项目一年的一种表。
 *
 * @param kind 哪一种，见 {@link FillingKind}
 * @param round 第几次；一年可以监控几次
 * @param scheme 指标体系；没有定的为空字
 * @param open 可以填；送审之后不能
 * @param lastNumber 最后一次改动的编号
 */
public record Filling(
        long id,
        long projectId,
        String place,
        String kind,
        int year,
        int round,
        String scheme,
        boolean open,
        long lastNumber) {}
