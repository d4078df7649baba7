package org.zhunsheng.form.text;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** 级别与名称在意思上合不合：产出配数量、质量、时效，满意度配满意度。 */
final class Families {

    private static final int FITS = 4;

    private final Map<String, List<String>> families;
    private final Map<String, List<String>> hints;
    private final List<String> ranks;

    Families(Vocabulary vocabulary) {
        families = vocabulary.groups("families");
        hints = vocabulary.groups("hints");
        ranks = vocabulary.words("ranks");
    }

    /** 级别通行的先后；认不出的排在最后。 */
    int rank(String level) {
        int rank = 0;
        for (String word : ranks) {
            if (level.contains(word)) return rank;
            rank++;
        }
        return rank;
    }

    /** 级别用词所属的一族；认不出的为 null。 */
    @Nullable
    String family(String level) {
        return families.entrySet().stream()
                .filter(family -> family.getValue().stream().anyMatch(level::contains))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    /**
     * 二级指标归到一级指标名下的代价：同族为 0。
     *
     * @param satisfied 满意度自成一个一级指标；没有时满意度归在效益名下
     */
    int parent(String level1, @Nullable String level2, boolean satisfied) {
        if (level2 == null) return 0;
        String parent = family(level1);
        String child = family(level2);
        if (parent == null || child == null || parent.equals(child)) return 0;
        return parent.equals("output") && child.equals("cost")
                ? 0
                : parent.equals("benefit") && child.equals("satisfaction") && !satisfied ? 2 : 8;
    }

    /** 级别用词属于哪一种（数量、质量……）；认不出的为 null。 */
    @Nullable
    String kind(String level) {
        return hints.keySet().stream().filter(level::contains).findFirst().orElse(null);
    }

    /**
     * 三级指标的名称归到某一级名下的代价，可正可负。
     *
     * @param kinds 表上印着的各种二级指标，名称的字眼只在它们之间比较
     */
    int fit(String level, String name, Set<String> kinds) {
        boolean satisfied = name.contains("满意");
        if (level.contains("满意") != satisfied) return satisfied ? 10 : 8;
        String kind = kind(level);
        if (kind == null) return 0;
        int own = likeness(kind, name);
        int best = kinds.stream().mapToInt(other -> likeness(other, name)).max().orElse(0);
        return best == 0 ? 1 : own == best ? -FITS : own > 0 ? 1 : FITS;
    }

    /** 名称里有多少这一种指标的字眼：长的、靠后的更说明问题。 */
    private int likeness(String kind, String name) {
        int best = 0;
        for (String word : hints.getOrDefault(kind, List.of())) {
            int at = name.lastIndexOf(word);
            if (at >= 0) best = Math.max(best, 4 * word.length() + 4 * (at + word.length()) / name.length());
        }
        return best;
    }
}
