package org.zhunsheng.layout;

import java.util.List;

/**
 * 版式：一种官方表式怎样印。
 *
 * @param id 指标体系的编号，另有后缀的为同一体系的其他表种，例如 mof-2020-objective
 * @param kinds 适用的表种，见交换格式的 kind
 * @param widths 各栏的宽度，合计 100
 */
public record Layout(
        String id, String title, List<String> kinds, Paper paper, List<Integer> widths, List<LayoutRow> rows) {

    public Layout {
        kinds = List.copyOf(kinds);
        widths = List.copyOf(widths);
        rows = List.copyOf(rows);
    }

    /** 所属的指标体系。 */
    public boolean of(String scheme) {
        return id.equals(scheme) || id.startsWith(scheme + "-");
    }
}
