package org.zhunsheng.server.campaign;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhunsheng.server.organization.Organization;
import org.zhunsheng.server.organization.Organizations;
import org.zhunsheng.server.sheet.Days;
import org.zhunsheng.server.web.Refused;

/** 表单里的字换成任务的内容，再去新建、修改。 */
@Component
class CampaignForms {

    private final CampaignChanges changes;
    private final Campaigns campaigns;
    private final Organizations organizations;

    CampaignForms(CampaignChanges changes, Campaigns campaigns, Organizations organizations) {
        this.changes = changes;
        this.campaigns = campaigns;
        this.organizations = organizations;
    }

    @Transactional
    public Campaign create(CampaignForm form) {
        Long organization = form.organization();
        if (organization == null) throw new Refused(CampaignProblem.NOT_AN_ISSUER);
        return changes.create(
                organization, terms(form, organizations.find(organization).place()));
    }

    @Transactional
    public Campaign change(long id, int version, CampaignForm form) {
        return changes.change(id, version, terms(form, campaigns.target(id).place()));
    }

    /** 已有的任务，给人改。 */
    @Transactional(readOnly = true)
    public CampaignForm form(Campaign campaign) {
        String codes = campaign.terms().units().stream()
                .map(unit -> organizations.find(unit).code())
                .collect(Collectors.joining("、"));
        return CampaignForm.of(campaign, codes);
    }

    private Terms terms(CampaignForm form, String near) {
        return new Terms(
                number(form.year(), CampaignProblem.WRONG_YEAR),
                Purpose.of(CampaignForm.text(form.purpose())).orElse(Purpose.SELF_EVALUATION),
                CampaignForm.text(form.title()),
                day(form.startsOn()),
                day(form.deadline()),
                number(form.warningDays(), CampaignProblem.WRONG_WARNING),
                day(form.cutOff()),
                CampaignForm.text(form.scheme()),
                schemes(CampaignForm.text(form.schemes())),
                parts(form.kinds()).toList(),
                parts(form.units()).map(code -> unit(code, near)).toList(),
                Boolean.TRUE.equals(form.parents()),
                Boolean.TRUE.equals(form.carryOver()),
                Boolean.TRUE.equals(form.wholes()),
                levels(form));
    }

    private static List<String> levels(CampaignForm form) {
        List<String> levels = form.levels();
        return levels == null
                ? List.of()
                : levels.stream().filter(level -> !level.isBlank()).toList();
    }

    private static int number(@Nullable String written, CampaignProblem wrong) {
        String text = CampaignForm.text(written);
        if (!text.matches("\\d{1,4}")) throw new Refused(wrong);
        return Integer.parseInt(text);
    }

    private static @Nullable LocalDate day(@Nullable String written) {
        String text = CampaignForm.text(written);
        if (text.isEmpty()) return null;
        LocalDate day = Days.parse(text);
        if (day == null) throw new Refused(CampaignProblem.WRONG_DATE);
        return day;
    }

    private static Map<String, String> schemes(String written) {
        Map<String, String> schemes = new TreeMap<>();
        for (String line : written.split("\\R")) {
            if (line.isBlank()) continue;
            String[] parts = line.split("[:：]", 2);
            if (parts.length < 2 || parts[0].isBlank()) throw new Refused(CampaignProblem.NO_SCHEME);
            schemes.put(parts[0].strip(), parts[1].strip());
        }
        return schemes;
    }

    private static Stream<String> parts(@Nullable String written) {
        return Arrays.stream(CampaignForm.text(written).split("[、，,;；\\n]"))
                .map(String::strip)
                .filter(part -> !part.isEmpty());
    }

    /** 编码后面可以跟着名称。 */
    private long unit(String written, String near) {
        return organizations
                .withCode(written.split("\\s+", 2)[0], near)
                .map(Organization::id)
                .orElseThrow(() -> new Refused(CampaignProblem.NO_UNIT));
    }
}
