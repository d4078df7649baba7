package org.zhunsheng.server.campaign;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.server.web.Refused;

/**
 * 做一件事时说的。
 *
 * @param text 意见或理由
 * @param remarks 随退回一起提的意见；已经提了的不必再写
 * @param deadline 新的期限
 * @param document 调整所依据的文号
 */
record Opinion(String text, List<Remark> remarks, @Nullable LocalDate deadline, String document) {

    static final Opinion NONE = new Opinion("", List.of(), null, "");
    private static final int LONGEST = 2000;
    private static final int MOST = 200;
    private static final int LONGEST_DOCUMENT = 100;

    Opinion {
        text = text.strip();
        remarks = List.copyOf(remarks);
        document = document.strip();
    }

    Opinion(String text, List<Remark> remarks, @Nullable LocalDate deadline) {
        this(text, remarks, deadline, "");
    }

    /** 该说的都说了。 */
    void check(Deed deed, LocalDate before) {
        if (text.length() > LONGEST || deed.needs().isOpinion() && text.isEmpty())
            throw new Refused(CampaignProblem.OPINION_MISSING);
        if (remarks.size() > MOST || !remarks.stream().allMatch(Remark::isWhole))
            throw new Refused(CampaignProblem.REMARK_MISSING);
        if (deed.needs() == Deed.Needs.DEADLINE && (deadline == null || !deadline.isAfter(before)))
            throw new Refused(CampaignProblem.WRONG_EXTENSION);
        boolean cited = !document.isEmpty() && document.length() <= LONGEST_DOCUMENT;
        if (deed.needs() == Deed.Needs.DOCUMENT && !cited) throw new Refused(CampaignProblem.DOCUMENT_MISSING);
    }
}
