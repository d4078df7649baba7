package org.zhunsheng.server.disclosure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** 各年总分的图：满分 100，一年一根柱子。只是旁边那张表的另一种样子，读屏软件读表。 */
record YearChart(int width, List<Bar> bars) {

    static final int HEIGHT = 180;
    private static final int STEP = 72;
    private static final int FULL = 140;
    private static final int LEFT = 36;

    /** 一年。 */
    record Bar(int x, int y, int height, int year, String label) {}

    /** @param forms 各年的，一年取一张；没有总分的不画 */
    static YearChart of(List<PublicForm> forms) {
        List<Bar> bars = new ArrayList<>();
        for (PublicForm form : forms) {
            BigDecimal total = form.total();
            if (total == null) continue;
            int height = total.min(BigDecimal.valueOf(100)).max(BigDecimal.ZERO).intValue() * FULL / 100;
            int x = LEFT + 12 + bars.size() * STEP;
            bars.add(new Bar(
                    x,
                    HEIGHT - 24 - height,
                    height,
                    form.year(),
                    total.stripTrailingZeros().toPlainString()));
        }
        return new YearChart(LEFT + 12 + bars.size() * STEP, List.copyOf(bars));
    }
}
