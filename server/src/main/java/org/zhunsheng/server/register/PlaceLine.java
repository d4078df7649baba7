package org.zhunsheng.server.register;

import java.time.LocalDate;
import java.util.List;

/**
 * 一个地方。
 *
 * @param field 哪一栏的
 * @param within 地区写在哪一栏；没有的为空字
 * @param region 地区：写着的，或者从写法看得出的（“州市/县”、“昆明市五华区”）；没有的为空字
 * @param entries 几条记录；一条到了几个地方的，各算一条
 * @param years 各年几条，近的在前
 */
record PlaceLine(
        String field,
        String within,
        String region,
        String place,
        long entries,
        LocalDate first,
        LocalDate last,
        List<Year> years) {

    /** 一年几条。 */
    record Year(int year, long entries) {}

    /** 地区之下怎样称呼。 */
    public String name() {
        if (region.isEmpty() || !place.startsWith(region) || place.length() == region.length()) return place;
        return place.substring(region.length()).replaceFirst("^[/／]", "");
    }
}
