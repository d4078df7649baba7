package org.zhunsheng.server.workbook;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 一个单位一年一种表，当前的人填得了的几张：装成一个工作簿。
 *
 * @param place 单位的位置
 * @param unit 单位的名称；处室的人看不见的为空字
 * @param forms 几张
 * @param unbegun 其中几张还没有开始填报，目标没有带进来
 */
record Bundle(
        String kind,
        int year,
        String place,
        String unit,
        int forms,
        int unbegun,
        @Nullable LocalDate deadline) {

    /** 单位的编号：位置的最后一段。 */
    public long organization() {
        String[] parts = place.split("/");
        return Long.parseLong(parts[parts.length - 1]);
    }

    boolean is(String wantedKind, int wantedYear, long wantedUnit) {
        return kind.equals(wantedKind) && year == wantedYear && organization() == wantedUnit;
    }
}
