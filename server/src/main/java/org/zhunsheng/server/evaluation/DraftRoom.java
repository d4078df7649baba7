package org.zhunsheng.server.evaluation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.zhunsheng.text.Normal;

/** 初稿写得下多少：先用略的说法，再从分值小的一件起少说，直到印出来的不超过表式的上限；数从不截断。 */
final class DraftRoom {

    private final Function<Map<String, DraftText>, String> printed;
    private final int most;
    private final int mostInCell;
    private final Map<String, List<DraftFact>> facts = new LinkedHashMap<>();

    /**
     * @param printed 各段初稿 → 印出来的一段
     * @param most 印出来至多几个字
     * @param mostInCell 一格至多几个字
     */
    DraftRoom(Function<Map<String, DraftText>, String> printed, int most, int mostInCell) {
        this.printed = printed;
        this.most = most;
        this.mostInCell = mostInCell;
    }

    /** 行 → 初稿；没有要说的、写不下的为空字。 */
    Map<String, DraftText> fitted(Map<String, List<DraftFact>> wanted) {
        wanted.forEach((row, all) -> facts.put(row, new ArrayList<>(all)));
        int last = DraftWords.levels() - 1;
        for (int brevity = 0; brevity < last; brevity++) {
            Map<String, DraftText> drafts = drafts(brevity);
            if (fits(drafts)) return drafts;
        }
        Map<String, DraftText> drafts = drafts(last);
        while (!fits(drafts) && leaveOut()) drafts = drafts(last);
        return drafts;
    }

    /** 这一行里写不下、没有说的几件。 */
    List<String> leftOut(String row, List<DraftFact> wanted) {
        List<DraftFact> said = facts.getOrDefault(row, List.of());
        return wanted.stream()
                .filter(one -> !said.contains(one))
                .map(DraftFact::name)
                .toList();
    }

    private Map<String, DraftText> drafts(int brevity) {
        Map<String, DraftText> drafts = new HashMap<>();
        facts.forEach((row, all) -> drafts.put(row, DraftText.of(all, brevity)));
        return drafts;
    }

    private boolean fits(Map<String, DraftText> drafts) {
        if (drafts.values().stream().anyMatch(one -> length(one.text()) > mostInCell)) return false;
        return length(printed.apply(drafts)) <= most;
    }

    /** 与表式的上限一样数，空白不算。 */
    private static int length(String text) {
        String bare = Normal.squeeze(text);
        return bare.codePointCount(0, bare.length());
    }

    /** 少说一件：分值最小的，一样的先不说后面的；没有可少的为 false。 */
    private boolean leaveOut() {
        String from = "";
        BigDecimal least = null;
        int at = 0;
        for (Map.Entry<String, List<DraftFact>> row : facts.entrySet())
            for (int i = 0; i < row.getValue().size(); i++) {
                BigDecimal weight = row.getValue().get(i).weight();
                if (least != null && weight.compareTo(least) > 0) continue;
                least = weight;
                from = row.getKey();
                at = i;
            }
        if (least == null) return false;
        facts.getOrDefault(from, List.of()).remove(at);
        return true;
    }
}
