package org.zhunsheng.server.disclosure;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.zhunsheng.server.access.Access;
import org.zhunsheng.server.access.Permission;
import org.zhunsheng.server.access.Requires;
import org.zhunsheng.server.web.Refused;
import org.zhunsheng.server.web.ServiceProblem;

/** 办公开的接口；公开了的数据在公开的页面上，见 docs/disclosure.md。 */
@RestController
@RequestMapping("/api/v1")
class DisclosureApi {

    private static final int PAGE = 100;

    private final Disclosures disclosures;
    private final Approved approved;
    private final Access access;

    DisclosureApi(Disclosures disclosures, Approved approved, Access access) {
        this.disclosures = disclosures;
        this.approved = approved;
        this.access = access;
    }

    /**
     * 一次公开。
     *
     * @param ground 申请不予公开的依据；申请公开的为空字
     * @param choices 每一处怎样处理；清单里没有
     * @param acts 现在可以做的；清单里没有
     * @param moves 走过的；清单里没有
     */
    record Answer(
            long id,
            long filling,
            long number,
            int year,
            String project,
            String unit,
            String state,
            String ground,
            String reason,
            @Nullable OffsetDateTime publishedAt,
            @Nullable OffsetDateTime withdrawnAt,
            @Nullable List<Choice> choices,
            @Nullable List<String> acts,
            @Nullable List<DisclosureMove> moves,
            int version) {}

    /** @param next 下一页的 before；没有的为空 */
    record Items(List<Answer> items, @Nullable Long next) {}

    /** 一处可能不宜公开的：在哪一栏、从第几个字到第几个字。 */
    record Place(String key, String kind, String pointer, String text, int start, int end) {}

    /**
     * @param number 终审通过的那一版；没有的为空
     * @param grounds 不予公开可以有的依据
     */
    record Proposal(
            String project,
            @Nullable Long number,
            List<Place> found,
            List<WithheldGround> grounds,
            List<Answer> disclosures) {}

    /** 一处怎样处理。 */
    record Wanted(
            @Nullable String key,
            @Nullable Boolean hide,
            @Nullable String reason) {}

    record Wish(@Nullable List<@Nullable Wanted> choices) {}

    /** 申请不予公开：依据的编码、说明。 */
    record Withholding(@Nullable String ground, @Nullable String reason) {}

    /** 走一步：做什么、理由。 */
    record Step(@Nullable String act, @Nullable String reason) {}

    @GetMapping("/fillings/{id}/disclosure")
    @Requires(Permission.ASSIGNMENT_FILE)
    Proposal proposal(@PathVariable long id) {
        String project = approved.project(disclosures.toPropose(id));
        List<Answer> made = disclosures.of(id).stream().map(DisclosureApi::line).toList();
        List<WithheldGround> grounds = WithheldGround.all();
        return approved.of(id)
                .map(one -> new Proposal(project, one.number(), places(disclosures.gate(one.json())), grounds, made))
                .orElseGet(() -> new Proposal(project, null, List.of(), grounds, made));
    }

    private static List<Place> places(Gate gate) {
        return gate.found().stream()
                .map(one -> new Place(one.key(), one.kind().code(), one.pointer(), one.found(), one.start(), one.end()))
                .toList();
    }

    @PostMapping("/fillings/{id}/disclosure")
    @Requires(Permission.ASSIGNMENT_FILE)
    ResponseEntity<Answer> propose(@PathVariable long id, @RequestBody Wish wish) {
        List<Choice> choices = new ArrayList<>();
        for (Wanted one : Objects.requireNonNullElse(wish.choices(), List.<@Nullable Wanted>of())) {
            if (one == null || one.key() == null || one.hide() == null) throw new Refused(ServiceProblem.WRONG_REQUEST);
            choices.add(new Choice(one.key(), one.hide(), Objects.toString(one.reason(), "")));
        }
        return whole(disclosures.propose(id, choices), HttpStatus.CREATED);
    }

    @PostMapping("/fillings/{id}/disclosure/withhold")
    @Requires(Permission.ASSIGNMENT_FILE)
    ResponseEntity<Answer> withhold(@PathVariable long id, @RequestBody Withholding asked) {
        Disclosure made =
                disclosures.withhold(id, Objects.toString(asked.ground(), ""), Objects.toString(asked.reason(), ""));
        return whole(made, HttpStatus.CREATED);
    }

    @GetMapping("/disclosures")
    @Requires(Permission.DISCLOSURE_READ)
    Items list(
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "" + Long.MAX_VALUE) long before) {
        List<Disclosure> lines = disclosures.list(state, before, PAGE + 1);
        Long next = lines.size() > PAGE ? lines.get(PAGE - 1).id() : null;
        return new Items(lines.stream().limit(PAGE).map(DisclosureApi::line).toList(), next);
    }

    @GetMapping("/disclosures/{id}")
    @Requires(Permission.DISCLOSURE_READ)
    ResponseEntity<Answer> one(@PathVariable long id) {
        return whole(disclosures.find(id), HttpStatus.OK);
    }

    /** 公开要刚刚确认过身份；出示令牌的程序除外。 */
    @PostMapping("/disclosures/{id}/act")
    @Requires(Permission.DISCLOSURE_PUBLISH)
    ResponseEntity<Answer> act(
            @PathVariable long id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, defaultValue = "") String seen,
            @RequestBody Step step) {
        DisclosureDeed deed = DisclosureDeed.of(Objects.toString(step.act(), ""))
                .filter(one -> !DisclosureTransitions.begins(one))
                .orElseThrow(() -> new Refused(ServiceProblem.WRONG_REQUEST));
        if (deed == DisclosureDeed.PUBLISH) access.requireFreshOrToken();
        return whole(disclosures.move(id, version(seen), deed, Objects.toString(step.reason(), "")), HttpStatus.OK);
    }

    private static int version(String seen) {
        if (seen.isEmpty()) throw new Refused(DisclosureProblem.VERSION_MISSING);
        if (!seen.matches("\"\\d{1,9}\"")) throw new Refused(ServiceProblem.CHANGED_MEANWHILE);
        return Integer.parseInt(seen.substring(1, seen.length() - 1));
    }

    private ResponseEntity<Answer> whole(Disclosure it, HttpStatus status) {
        List<String> acts =
                disclosures.possible(it).stream().map(DisclosureDeed::code).toList();
        return ResponseEntity.status(status)
                .eTag("\"" + it.version() + "\"")
                .body(answer(it, disclosures.review(it.id()).choices(), acts, disclosures.moves(it.id())));
    }

    private static Answer line(Disclosure it) {
        return answer(it, null, null, null);
    }

    private static Answer answer(
            Disclosure it,
            @Nullable List<Choice> choices,
            @Nullable List<String> acts,
            @Nullable List<DisclosureMove> moves) {
        return new Answer(
                it.id(),
                it.fillingId(),
                it.number(),
                it.year(),
                it.project(),
                it.unit(),
                it.state().code(),
                it.ground(),
                it.reason(),
                it.publishedAt(),
                it.withdrawnAt(),
                choices,
                acts,
                moves,
                it.version());
    }
}
