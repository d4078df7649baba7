package org.zhunsheng.scoring;

import java.math.BigDecimal;

/**
 * 进度的灯的界线：进度低于 {@code red} 红，低于 {@code yellow} 黄，达到 {@code blue} 蓝，其余绿。各地不同，是数据。
 *
 * @param blueByYear 蓝灯按全年的指标值算，不按进度
 * @param strict 越少越好的指标，等于指标值也算红灯
 */
public record ProgressBands(BigDecimal red, BigDecimal yellow, BigDecimal blue, boolean blueByYear, boolean strict) {

    Light.Colour slow(BigDecimal done, BigDecimal due) {
        if (done.compareTo(red.multiply(due)) < 0) return Light.Colour.RED;
        return done.compareTo(yellow.multiply(due)) < 0 ? Light.Colour.YELLOW : Light.Colour.GREEN;
    }
}
