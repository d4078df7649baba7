package org.zhunsheng.server.campaign;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.scheme.SchemeCatalog;

/**
 * 任务的表单填的值，原样。
 *
 * @param organization 下达的机构
 * @param schemes 某几种项目类别另用的体系，一行一条：类别，冒号，体系
 * @param kinds 只要这几种项目类别，几个之间用顿号
 * @param units 点名的机构的编码，几个之间用顿号
 * @param levels 各级审核的角色；没有选的是空字
 */
record CampaignForm(
        @Nullable Long organization,
        @Nullable String year,
        @Nullable String purpose,
        @Nullable String title,
        @Nullable String startsOn,
        @Nullable String deadline,
        @Nullable String warningDays,
        @Nullable String cutOff,
        @Nullable String scheme,
        @Nullable String schemes,
        @Nullable String kinds,
        @Nullable String units,
        @Nullable Boolean parents,
        @Nullable Boolean carryOver,
        @Nullable Boolean wholes,
        @Nullable List<String> levels) {

    private static final String USUAL_WARNING = "7";

    static CampaignForm empty(long organization, LocalDate today) {
        return new CampaignForm(
                organization,
                Integer.toString(today.getYear() - 1),
                Purpose.SELF_EVALUATION.code(),
                "",
                today.toString(),
                "",
                USUAL_WARNING,
                "",
                SchemeCatalog.GENERAL,
                "",
                "",
                "",
                false,
                true,
                false,
                List.of("unit-head", "department-reviewer", "finance-reviewer"));
    }

    /** @param codes 点名的机构的编码 */
    static CampaignForm of(Campaign campaign, String codes) {
        Terms terms = campaign.terms();
        return new CampaignForm(
                campaign.organizationId(),
                Integer.toString(terms.year()),
                terms.purpose().code(),
                terms.title(),
                text(terms.startsOn()),
                text(terms.deadline()),
                Integer.toString(terms.warningDays()),
                text(terms.cutOff()),
                terms.scheme(),
                lines(terms.schemes()),
                String.join("、", terms.kinds()),
                codes,
                terms.parents(),
                terms.carryOver(),
                terms.wholes(),
                terms.levels());
    }

    private static String lines(Map<String, String> schemes) {
        return new TreeMap<>(schemes)
                .entrySet().stream()
                        .map(one -> one.getKey() + "：" + one.getValue())
                        .collect(Collectors.joining("\n"));
    }

    /** 这一级选的角色；没有选的为空字。 */
    public String level(int number) {
        return levels == null || levels.size() < number ? "" : text(levels.get(number - 1));
    }

    static String text(@Nullable Object value) {
        return value == null ? "" : value.toString().strip();
    }
}
