package org.zhunsheng.server.campaign;

import org.jspecify.annotations.Nullable;

/** 找任务的条件；空的不限。 */
record CampaignFilter(
        @Nullable Integer year,
        @Nullable Purpose purpose,
        @Nullable CampaignState state) {

    static CampaignFilter of(String year, String purpose, String state) {
        return new CampaignFilter(
                year.matches("\\d{4}") ? Integer.valueOf(year) : null,
                Purpose.of(purpose).orElse(null),
                CampaignState.of(state).orElse(null));
    }
}
