package org.zhunsheng.server.survey;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 一个调查。
 *
 * @param organization 办它的机构的名称；看不见的为空字
 * @param projectId 为哪个项目办的；不为项目办的为空
 * @param indicator 为自评表的哪一行指标；没有写的为空字
 * @param about 写给答的人看的
 * @param result 结束的时候数出的；还没有的为空
 * @param version 第几次改动
 */
public record Survey(
        long id,
        long organizationId,
        String organization,
        String place,
        @Nullable Long projectId,
        @Nullable Integer year,
        String indicator,
        String title,
        String about,
        LocalDate startsOn,
        LocalDate endsOn,
        SurveyContent content,
        SurveyState state,
        @Nullable SurveyResult result,
        int version) {

    /** 期间，写在自评表上。 */
    public String period() {
        return startsOn + " 至 " + endsOn;
    }

    boolean allows(SurveyDeed deed) {
        return deed.allowedIn(state);
    }
}
