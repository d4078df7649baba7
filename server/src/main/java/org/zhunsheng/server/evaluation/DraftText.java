package org.zhunsheng.server.evaluation;

import java.util.ArrayList;
import java.util.List;
import org.zhunsheng.claim.Claim;
import org.zhunsheng.claim.Claims;

/**
 * 一段初稿。
 *
 * @param text 几件事连成的一段；没有要说的为空字
 * @param links 用数据项的完成值，在这段文字里就是哪几个数
 */
record DraftText(String text, ClaimLinks links) {

    /** 一个数从哪里开始，用哪个数据项。 */
    private record Linked(int at, String code) {}

    static DraftText of(List<DraftFact> facts, int brevity) {
        StringBuilder text = new StringBuilder();
        List<Linked> linked = new ArrayList<>();
        for (DraftFact fact : facts) {
            if (!text.isEmpty()) text.append(DraftWords.word("between"));
            DraftFact.Said said = fact.said(brevity);
            if (!fact.code().isEmpty() && said.at() >= 0)
                linked.add(new Linked(text.length() + said.at(), fact.code()));
            text.append(said.text());
        }
        if (!text.isEmpty()) text.append(DraftWords.word("end"));
        return new DraftText(text.toString(), links(text.toString(), linked));
    }

    private static ClaimLinks links(String text, List<Linked> linked) {
        ClaimLinks links = ClaimLinks.read("");
        if (linked.isEmpty()) return links;
        for (Claim claim : Claims.in(text))
            for (Linked one : linked)
                if (claim.kind().countable() && claim.start() <= one.at() && one.at() < claim.end())
                    links = links.with(ClaimLinks.key(claim), one.code());
        return links;
    }
}
