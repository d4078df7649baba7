package org.zhunsheng.server.campaign;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.scheme.SchemeCatalog;
import org.zhunsheng.server.web.Refused;
import org.zhunsheng.server.web.ServiceProblem;

/** 接口新建、修改任务时送来的；不写的就是空，提醒的天数不写是 7，体系不写是通行办法。 */
record CampaignRequest(
        @Nullable Long organization,
        int year,
        @Nullable String purpose,
        @Nullable String title,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate deadline,
        @Nullable Integer warningDays,
        @Nullable LocalDate cutOff,
        @Nullable String scheme,
        @Nullable Map<String, String> schemes,
        @Nullable List<String> kinds,
        @Nullable List<Long> units,
        boolean parents,
        boolean carryOver,
        boolean wholes,
        @Nullable List<String> levels) {

    private static final int USUAL_WARNING = 7;

    Terms terms() {
        return new Terms(
                year,
                Purpose.of(CampaignForm.text(purpose)).orElseThrow(() -> new Refused(ServiceProblem.WRONG_REQUEST)),
                CampaignForm.text(title),
                startsOn,
                deadline,
                warningDays == null ? USUAL_WARNING : warningDays,
                cutOff,
                scheme == null ? SchemeCatalog.GENERAL : scheme,
                schemes == null ? Map.of() : schemes,
                kinds == null ? List.of() : kinds,
                units == null ? List.of() : units,
                parents,
                carryOver,
                wholes,
                levels == null ? List.of() : levels);
    }
}
