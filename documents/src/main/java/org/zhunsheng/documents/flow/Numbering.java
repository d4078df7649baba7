package org.zhunsheng.documents.flow;

import java.util.HashMap;
import java.util.Map;

/** 自动编号：文字里没有，人却看得见，所以照编号的写法数出来。项目符号不算文字。 */
public final class Numbering {

    private static final int LEVELS = 9;
    /** 写法再长就不是编号了。 */
    private static final int LONGEST = 100;

    private final Map<String, Map<Integer, Level>> styles = new HashMap<>();
    private final Map<String, String> styleOf = new HashMap<>();
    /** 重新起算的编号：编号/级 → 起始值。 */
    private final Map<String, Integer> restarts = new HashMap<>();

    private final Map<String, int[]> counters = new HashMap<>();

    /** 一级编号；{@code format} 为 Word 的编号格式名，{@code text} 如 %1. 或 （%2），{@code spaced} 为其后空开。 */
    public record Level(int start, String format, String text, boolean spaced) {}

    public void level(String style, int level, Level written) {
        if (written.text.length() > LONGEST) return;
        styles.computeIfAbsent(style, first -> new HashMap<>()).put(level, written);
    }

    /** 某一编号用哪种样式；样式相同的接着数。 */
    public void use(String id, String style) {
        styleOf.put(id, style);
    }

    /** 某一编号的某一级从 {@code start} 起，自己数自己的。 */
    public void restart(String id, int level, int start) {
        restarts.put(id + "/" + level, start);
    }

    /** 某种样式从头数起。 */
    public void reset(String style) {
        counters.remove(style);
    }

    /** 下一个编号，例如“1. ”；不编号的段落为空串。 */
    public String label(String id, int level) {
        String style = styleOf.get(id);
        Map<Integer, Level> levels = style == null ? null : styles.get(style);
        Level own = levels == null ? null : levels.get(level);
        if (levels == null || own == null || level < 0 || level >= LEVELS) return "";
        if (own.format.equals("bullet") || own.format.equals("none")) return "";
        Integer restart = restarts.get(id + "/" + level);
        int[] counter = counters.computeIfAbsent(restart == null ? style : id, first -> new int[LEVELS]);
        counter[level] = counter[level] > 0 ? counter[level] + 1 : restart == null ? own.start : restart;
        for (int below = level + 1; below < LEVELS; below++) counter[below] = 0;
        String label = own.text;
        for (int n = 0; n <= level; n++) {
            Level upper = levels.get(n);
            String format = upper == null ? "decimal" : upper.format;
            label = label.replace("%" + (n + 1), Ordinal.of(Math.max(counter[n], 1), format));
        }
        return label.isEmpty() || !own.spaced ? label : label + " ";
    }
}
