package org.zhunsheng.scoring;

import java.util.List;

/**
 * 运行监控的灯与算式。
 *
 * @param arithmetic 例如 42 ÷ (120 × 7 ÷ 12) = 60%
 */
public record Light(Colour colour, String arithmetic) {

    /** 灯色，要紧的在前：红灯偏差大，黄灯有偏差，绿灯正常，蓝灯远超过目标（目标可能定低了），没有灯。 */
    public enum Colour {
        RED("红灯"),
        YELLOW("黄灯"),
        GREEN("绿灯"),
        BLUE("蓝灯"),
        NONE("无灯");

        private final String term;

        Colour(String term) {
            this.term = term;
        }

        public String term() {
            return term;
        }
    }

    /** 看不出快慢：没有完成值、没有数、种类不同。 */
    static Light none(String reason) {
        return new Light(Colour.NONE, reason);
    }

    /** 总灯：有红则红，否则有黄则黄，否则有绿则绿，否则有蓝则蓝；一盏也没有的没有灯。 */
    public static Colour overall(List<Colour> lights) {
        return lights.stream().sorted().findFirst().orElse(Colour.NONE);
    }
}
