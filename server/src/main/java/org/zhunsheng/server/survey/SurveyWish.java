package org.zhunsheng.server.survey;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** 要设、要改成的样子，已经核对过写法。 */
record SurveyWish(
        long organization,
        @Nullable Long project,
        @Nullable Integer year,
        String indicator,
        String title,
        String about,
        LocalDate startsOn,
        LocalDate endsOn,
        SurveyContent content) {}
