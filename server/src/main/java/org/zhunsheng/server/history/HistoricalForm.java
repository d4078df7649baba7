package org.zhunsheng.server.history;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * 历史自评表：由往年公开的表读入，原样保留。
 *
 * @param printedTotal 表上的总分；没有写的为空字
 * @param total 收的时候重新计的总分；不能与表上的比的为空字
 * @param grade 按重新计的总分应得的等级；没有的为空字
 * @param program 收的时候程序的版本
 * @param login 谁收的
 * @param current 那一年有效的：最后收的、没有撤回的
 * @param reason 为什么撤回；没有撤回的为 null
 */
record HistoricalForm(
        long id,
        long projectId,
        int year,
        long fileId,
        String kind,
        String scheme,
        String printedTotal,
        String printedGrade,
        String total,
        String grade,
        int errors,
        int warnings,
        int informations,
        String program,
        String login,
        OffsetDateTime at,
        boolean current,
        @Nullable String reason,
        @Nullable String withdrawnBy,
        @Nullable OffsetDateTime withdrawnAt) {

    /** 年度的写法。 */
    static final String YEAR = "20\\d\\d";

    /** 撤回了。 */
    public boolean isWithdrawn() {
        return reason != null;
    }

    String path() {
        return "/projects/" + projectId + "/history/" + id;
    }
}
