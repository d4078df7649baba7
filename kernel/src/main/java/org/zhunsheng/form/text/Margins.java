package org.zhunsheng.form.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** 每一片的余地：换一种读法、使它落在别的格子里（或与别的名称相配），至少贵多少。余地小的就是没有把握的。 */
final class Margins {

    static final int WIDE = 99;

    /** 一片读在哪一格：哪一栏，同格的各片，读到这一行时欠着多少。 */
    private record Spot(Column column, List<Integer> parts, int debt) {}

    private final List<Integer> zone;
    private final Map<Integer, Spot> spots = new HashMap<>();
    private final Map<Integer, Integer> cells = new HashMap<>();
    private final Map<Integer, Integer> pairs = new HashMap<>();

    Margins(List<Integer> zone) {
        this.zone = zone;
    }

    /** 最好的读法里的一行。 */
    void chosen(int debt, Row row) {
        for (Column column : Column.values())
            for (int part : row.cell(column)) spots.put(part, new Spot(column, row.cell(column), debt));
    }

    /** 别的读法里的一步：从 from（含）到 to（不含）读成一行，或跳过一片。 */
    void rival(int from, int to, int debt, @Nullable Row row, int gap) {
        if (gap >= WIDE) return;
        for (int k = from; k < to; k++) {
            int part = zone.get(k);
            Spot spot = spots.get(part);
            if (spot == null) continue;
            boolean same = row != null && row.cell(spot.column()).equals(spot.parts());
            if (!same) cells.merge(part, gap, Math::min);
            else if (debt != spot.debt()) pairs.merge(part, gap, Math::min);
        }
    }

    /** 别的读法里这一片落在别处，贵 gap。 */
    void elsewhere(int part, int gap) {
        cells.merge(part, gap, Math::min);
    }

    /** 这些片落在别的格子里至少贵多少。 */
    int cell(List<Integer> parts) {
        return parts.stream().mapToInt(p -> cells.getOrDefault(p, WIDE)).min().orElse(WIDE);
    }

    /** 这些片与别的名称或数值相配至少贵多少。 */
    int pair(List<Integer> parts) {
        return parts.stream().mapToInt(p -> pairs.getOrDefault(p, WIDE)).min().orElse(WIDE);
    }
}
