package org.zhunsheng.server.campaign;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** 接口里的一个任务。 */
record CampaignAnswer(
        long id,
        long organization,
        int year,
        String purpose,
        String title,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate deadline,
        int warningDays,
        @Nullable LocalDate cutOff,
        String scheme,
        Map<String, String> schemes,
        List<String> kinds,
        List<Long> units,
        boolean parents,
        boolean carryOver,
        boolean wholes,
        List<String> levels,
        String state,
        int version) {

    static CampaignAnswer of(Campaign it) {
        Terms terms = it.terms();
        return new CampaignAnswer(
                it.id(),
                it.organizationId(),
                terms.year(),
                terms.purpose().code(),
                terms.title(),
                terms.startsOn(),
                terms.deadline(),
                terms.warningDays(),
                terms.cutOff(),
                terms.scheme(),
                terms.schemes(),
                terms.kinds(),
                terms.units(),
                terms.parents(),
                terms.carryOver(),
                terms.wholes(),
                terms.levels(),
                it.state().code(),
                it.version());
    }
}
