package org.zhunsheng.server.filling;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.jspecify.annotations.Nullable;

/**
 * 填报表：一份填报要填的那张表。
 *
 * @param assignmentId 哪一份填报
 * @param kind 哪一种，见 {@link FillingKind}
 * @param scheme 指标体系
 * @param open 可以填：填报在单位手里
 * @param lastNumber 最后一次改动的编号
 * @param opened 被退回的，打开的几处，见 {@link #opening}；没有限定的为 null
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
        long lastNumber,
        @JsonIgnore @Nullable String opened) {

    /** 哪几处可以改。 */
    public Opened opening() {
        return Opened.of(opened);
    }

    /** 预算单位的编号：位置的最后一段。 */
    public long unit() {
        String[] places = place.split("/");
        return Long.parseLong(places[places.length - 1]);
    }
}
