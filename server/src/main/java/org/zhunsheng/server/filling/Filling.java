package org.zhunsheng.server.filling;

/**
 * 填报表：一份填报要填的那张表。
 *
 * @param assignmentId 哪一份填报
 * @param kind 哪一种，见 {@link FillingKind}
 * @param scheme 指标体系
 * @param open 可以填：填报在单位手里
 * @param lastNumber 最后一次改动的编号
 */
public record Filling(
        long id,
        long assignmentId,
        long projectId,
        String place,
        String kind,
        int year,
        String scheme,
        boolean open,
        long lastNumber) {

    /** 预算单位的编号：位置的最后一段。 */
    public long unit() {
        String[] places = place.split("/");
        return Long.parseLong(places[places.length - 1]);
    }
}
