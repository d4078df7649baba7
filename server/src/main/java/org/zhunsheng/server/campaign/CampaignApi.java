package org.zhunsheng.server.campaign;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.zhunsheng.server.access.Permission;
import org.zhunsheng.server.access.Requires;
import org.zhunsheng.server.web.Refused;
import org.zhunsheng.server.web.ServiceProblem;

/** 任务的接口。 */
@RestController
@RequestMapping("/api/v1/campaigns")
class CampaignApi {

    private static final int MOST = 200;

    private final Campaigns campaigns;
    private final CampaignChanges changes;
    private final Extension extension;

    CampaignApi(Campaigns campaigns, CampaignChanges changes, Extension extension) {
        this.campaigns = campaigns;
        this.changes = changes;
        this.extension = extension;
    }

    /** 一页；{@code next} 是下一页的 {@code after}。 */
    record Page(List<CampaignAnswer> items, @Nullable Long next) {}

    @GetMapping
    @Requires({Permission.CAMPAIGN_READ, Permission.ASSIGNMENT_READ})
    Page list(
            @RequestParam(defaultValue = "") String year,
            @RequestParam(defaultValue = "") String purpose,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "50") int limit) {
        if (limit < 1 || limit > MOST) throw new Refused(ServiceProblem.WRONG_REQUEST);
        List<Campaign> found = campaigns.list(CampaignFilter.of(year, purpose, state), after, limit + 1);
        Long next = found.size() > limit ? Long.valueOf(found.get(limit - 1).id()) : null;
        return new Page(found.stream().limit(limit).map(CampaignAnswer::of).toList(), next);
    }

    @GetMapping("/{id}")
    @Requires({Permission.CAMPAIGN_READ, Permission.ASSIGNMENT_READ})
    ResponseEntity<CampaignAnswer> one(@PathVariable long id) {
        return answer(HttpStatus.OK, campaigns.find(id));
    }

    /** 下达会是怎样。 */
    @GetMapping("/{id}/preview")
    @Requires(Permission.CAMPAIGN_WRITE)
    Targets preview(@PathVariable long id) {
        return campaigns.preview(id);
    }

    @PostMapping
    @Requires(Permission.CAMPAIGN_WRITE)
    ResponseEntity<CampaignAnswer> create(@RequestBody CampaignRequest wanted) {
        Long organization = wanted.organization();
        if (organization == null) throw new Refused(CampaignProblem.NOT_AN_ISSUER);
        return answer(HttpStatus.CREATED, changes.create(organization, wanted.terms()));
    }

    /** 下达之前可以改，下达的机构不改。 */
    @PutMapping("/{id}")
    @Requires(Permission.CAMPAIGN_WRITE)
    ResponseEntity<CampaignAnswer> change(
            @PathVariable long id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, defaultValue = "") String seen,
            @RequestBody CampaignRequest wanted) {
        return answer(HttpStatus.OK, changes.change(id, version(seen), wanted.terms()));
    }

    @PostMapping("/{id}/issue")
    @Requires(Permission.CAMPAIGN_WRITE)
    ResponseEntity<CampaignAnswer> issue(
            @PathVariable long id, @RequestHeader(name = HttpHeaders.IF_MATCH, defaultValue = "") String seen) {
        return answer(HttpStatus.OK, changes.issue(id, version(seen)));
    }

    /** 补发。 */
    @PostMapping("/{id}/add")
    @Requires(Permission.CAMPAIGN_WRITE)
    ResponseEntity<CampaignAnswer> add(
            @PathVariable long id, @RequestHeader(name = HttpHeaders.IF_MATCH, defaultValue = "") String seen) {
        changes.add(id, version(seen));
        return answer(HttpStatus.OK, campaigns.find(id));
    }

    record Extend(
            @Nullable LocalDate deadline,
            @Nullable Long organization,
            @Nullable String reason) {}

    @PostMapping("/{id}/extend")
    @Requires(Permission.CAMPAIGN_WRITE)
    ResponseEntity<CampaignAnswer> extend(
            @PathVariable long id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, defaultValue = "") String seen,
            @RequestBody Extend wanted) {
        String reason = CampaignForm.text(wanted.reason());
        extension.extend(id, version(seen), wanted.organization(), wanted.deadline(), reason);
        return answer(HttpStatus.OK, campaigns.find(id));
    }

    record Cancel(@Nullable String title) {}

    /** 已经有人动手的，要写出任务名称。 */
    @PostMapping("/{id}/cancel")
    @Requires(Permission.CAMPAIGN_WRITE)
    ResponseEntity<CampaignAnswer> cancel(
            @PathVariable long id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, defaultValue = "") String seen,
            @RequestBody Cancel wanted) {
        return answer(HttpStatus.OK, changes.cancel(id, version(seen), CampaignForm.text(wanted.title())));
    }

    private static ResponseEntity<CampaignAnswer> answer(HttpStatus status, Campaign campaign) {
        return ResponseEntity.status(status)
                .eTag("\"" + campaign.version() + "\"")
                .body(CampaignAnswer.of(campaign));
    }

    static int version(String seen) {
        if (seen.isEmpty()) throw new Refused(CampaignProblem.VERSION_MISSING);
        if (!seen.matches("\"\\d{1,9}\"")) throw new Refused(ServiceProblem.CHANGED_MEANWHILE);
        return Integer.parseInt(seen.substring(1, seen.length() - 1));
    }
}
