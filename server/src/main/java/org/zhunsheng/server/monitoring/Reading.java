package org.zhunsheng.server.monitoring;

import java.time.LocalDate;
import java.util.List;
import org.zhunsheng.scoring.Light;

/**
 * 到截止日为止的情形：钱、每个指标与预算的灯、总灯。
 *
 * @param cutOff 数据算到哪一天
 * @param month 灯按第几个月算
 * @param basis 灯的界线的依据
 */
record Reading(
        LocalDate cutOff,
        int month,
        List<Spent> funds,
        Lamp budget,
        List<Lamp> indicators,
        Light.Colour overall,
        String basis) {

    /** 总灯的规则。 */
    static final String OVERALL_RULE = "light-overall";

    Reading {
        funds = List.copyOf(funds);
        indicators = List.copyOf(indicators);
    }

    /**
     * 一盏灯与它的来历。
     *
     * @param row 指标的行；预算的为空字
     * @param rule 规则的编号
     * @param arithmetic 代入数字的算式
     */
    record Lamp(String row, String name, Light.Colour colour, String rule, String arithmetic) {

        boolean red() {
            return colour == Light.Colour.RED;
        }
    }

    /** 红灯的指标行。 */
    List<String> redRows() {
        return indicators.stream().filter(Lamp::red).map(Lamp::row).toList();
    }
}
