package org.zhunsheng.server.campaign;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.zhunsheng.server.access.Permission;
import org.zhunsheng.server.access.Requires;
import org.zhunsheng.server.web.Languages;
import org.zhunsheng.server.web.Refusable;
import org.zhunsheng.server.web.Refused;
import org.zhunsheng.server.web.ServiceProblem;
import org.zhunsheng.text.Language;

/** 成批审核的接口。 */
@RestController
@RequestMapping("/api/v1/reviews")
class BulkReviewApi {

    private final BulkReview bulk;

    BulkReviewApi(BulkReview bulk) {
        this.bulk = bulk;
    }

    /** 轮到自己审核的一份。 */
    record Waiting(
            long id,
            int version,
            int year,
            String purpose,
            String project,
            String unit,
            int level,
            @Nullable LocalDate deadline,
            String total,
            String grade,
            int unsettled) {}

    /** 一页；{@code next} 是下一页的 {@code after}。 */
    record Page(List<Waiting> items, @Nullable Long next) {}

    @GetMapping
    @Requires(Permission.ASSIGNMENT_REVIEW)
    Page list(
            @RequestParam(required = false) @Nullable Long campaign,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "50") int limit) {
        if (limit < 1 || limit > BulkReview.MOST) throw new Refused(ServiceProblem.WRONG_REQUEST);
        List<ReviewLine> lines = bulk.page(campaign, "", after, limit + 1);
        List<Waiting> items =
                lines.stream().limit(limit).map(BulkReviewApi::waiting).toList();
        return new Page(items, lines.size() > limit ? lines.get(limit - 1).id() : null);
    }

    private static Waiting waiting(ReviewLine it) {
        return new Waiting(
                it.id(),
                it.version(),
                it.year(),
                it.purpose(),
                it.project(),
                it.unit(),
                it.level(),
                it.due(),
                it.total(),
                it.grade(),
                it.unsettled());
    }

    /**
     * 成批做一件事。
     *
     * @param act pass 通过，recall 收回通过
     * @param trial 只试一试，什么也不改
     * @param forms 各份的编号与看见的版本
     */
    record Wanted(
            @Nullable String act,
            @Nullable Boolean trial,
            @Nullable String opinion,
            @Nullable List<BulkReview.@Nullable Chosen> forms) {}

    /** @param code 做不成的，为什么；做成了的、可以做的为 null */
    record Answer(
            long id,
            int version,
            String project,
            String unit,
            @Nullable String code,
            @Nullable String sentence) {}

    @PostMapping
    @Requires(Permission.ASSIGNMENT_REVIEW)
    List<Answer> act(@RequestBody Wanted wanted, HttpServletRequest request) {
        Deed deed = Deed.of(CampaignForm.text(wanted.act()))
                .filter(one -> one == Deed.PASS || one == Deed.RECALL)
                .orElseThrow(() -> new Refused(CampaignProblem.WRONG_ACT));
        List<BulkReview.Chosen> forms = wanted.forms() == null
                ? List.of()
                : wanted.forms().stream().filter(Objects::nonNull).toList();
        List<BulkReview.Outcome> outcomes = Boolean.TRUE.equals(wanted.trial())
                ? bulk.trial(forms, deed)
                : bulk.move(forms, deed, CampaignForm.text(wanted.opinion()));
        Language language = Languages.of(request);
        return outcomes.stream().map(one -> answer(one, language)).toList();
    }

    private static Answer answer(BulkReview.Outcome one, Language language) {
        Refusable problem = one.problem();
        return new Answer(
                one.id(),
                one.version(),
                one.project(),
                one.unit(),
                problem == null ? null : problem.code(),
                problem == null ? null : problem.refusal(language).sentence());
    }
}
