package org.zhunsheng.documents.official;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * 公文的题目。回行时词意完整，排成梯形或菱形：只在词组之间回行，词组一行写不下的，在机构的名称里断。
 *
 * @param phrases 依次的几个词组，如单位、年度、文种
 */
public record Title(List<String> phrases) {

    /** 行数越少越好：多一行，抵得上各行长短这么多的参差；以字宽的平方计。 */
    private static final double LINE = 60;

    /** 在机构名称里的一级之后回行：“……人民政府”“驻……办事处”。 */
    private static final double WITHIN = 80;

    /** 别处回行，拆开了词。 */
    private static final double SPLIT = 1000;

    /** 中间一行比上下都短，两头大，中间小。 */
    private static final double WAIST = 100;

    private static final double HALF = 0.55;

    /** 机构名称里可以断开的一级的末一个字。 */
    private static final String LEVELS = "省市州盟县区旗府会厅局委部院所";

    public Title {
        phrases = phrases.stream()
                .filter(one -> !one.isBlank())
                .map(String::strip)
                .toList();
    }

    public String text() {
        return String.join("", phrases);
    }

    /** 排成几行；{@code limit} 一行至多几个字宽。 */
    public List<String> lines(double limit) {
        return new Arrangement(text(), ends(), limit).best();
    }

    /** 词组都到第几个字为止。 */
    private Set<Integer> ends() {
        Set<Integer> ends = new HashSet<>();
        int at = 0;
        for (String phrase : phrases) ends.add(at += phrase.length());
        return ends;
    }

    /** 一种一种地试，取代价最小的。 */
    private static final class Arrangement {

        private static final int MOST = 5;

        private final String text;
        private final Set<Integer> ends;
        private final double limit;
        private List<String> best;
        private double least = Double.MAX_VALUE;

        Arrangement(String text, Set<Integer> ends, double limit) {
            this.text = text;
            this.ends = ends;
            this.limit = limit;
            this.best = List.of(text);
        }

        List<String> best() {
            split(0, new ArrayList<>(), 0);
            return best;
        }

        private void split(int start, List<String> lines, double cost) {
            String rest = text.substring(start);
            double needed = Math.ceil(width(rest) / limit);
            if (cost + needed * LINE >= least || lines.size() + needed > MOST) return;
            if (start == text.length()) {
                double total = cost + shape(lines);
                if (total < least) {
                    least = total;
                    best = List.copyOf(lines);
                }
                return;
            }
            // 从长的试起：早早有一种不坏的，后面的少试
            for (int end = text.length(); end > start; end--) {
                if (!breaks(end) || width(text.substring(start, end)) > limit) continue;
                lines.addLast(text.substring(start, end));
                split(end, lines, cost + LINE + broken(end));
                lines.removeLast();
            }
        }

        /** 数字、西文与标点之前不回行。 */
        private boolean breaks(int end) {
            if (end == text.length() || ends.contains(end)) return true;
            return Character.isIdeographic(text.charAt(end - 1)) && Character.isIdeographic(text.charAt(end));
        }

        private double broken(int end) {
            if (end == text.length() || ends.contains(end)) return 0;
            return LEVELS.indexOf(text.charAt(end - 1)) >= 0 ? WITHIN : SPLIT;
        }

        private double shape(List<String> lines) {
            double mean =
                    lines.stream().mapToDouble(Arrangement::width).average().orElse(0);
            double cost = 0;
            for (int n = 0; n < lines.size(); n++) {
                double width = width(lines.get(n));
                cost += (width - mean) * (width - mean);
                boolean waist = n > 0
                        && n < lines.size() - 1
                        && width < width(lines.get(n - 1))
                        && width < width(lines.get(n + 1));
                if (waist) cost += WAIST;
            }
            return cost;
        }

        private static double width(String line) {
            return line.chars().mapToDouble(c -> c < 0x2000 ? HALF : 1).sum();
        }
    }
}
