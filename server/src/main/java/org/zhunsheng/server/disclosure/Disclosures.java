package org.zhunsheng.server.disclosure;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhunsheng.server.access.Access;
import org.zhunsheng.server.access.Caller;
import org.zhunsheng.server.access.Permission;
import org.zhunsheng.server.access.Scope;
import org.zhunsheng.server.audit.Audit;
import org.zhunsheng.server.disclosure.DisclosureTransition.Who;
import org.zhunsheng.server.filling.Filling;
import org.zhunsheng.server.web.Refused;
import org.zhunsheng.server.web.ServiceProblem;
import tools.jackson.databind.json.JsonMapper;

/** 公开与不予公开：申请、公开、确认、退回、撤下、解除，照状态表；每一步记下，同时记入审计。 */
@Component
class Disclosures {

    private static final int LONGEST = 1000;

    private final DisclosureStore store;
    private final Approved approved;
    private final Publication publication;
    private final Access access;
    private final Audit audit;
    private final JsonMapper json;

    Disclosures(
            DisclosureStore store,
            Approved approved,
            Publication publication,
            Access access,
            Audit audit,
            JsonMapper json) {
        this.store = store;
        this.approved = approved;
        this.publication = publication;
        this.access = access;
        this.audit = audit;
        this.json = json;
    }

    private Scope seen() {
        return access.scope(Permission.DISCLOSURE_READ);
    }

    @Transactional(readOnly = true)
    Disclosure find(long id) {
        return store.find(id, seen()).orElseThrow(() -> new Refused(ServiceProblem.NOT_FOUND));
    }

    @Transactional(readOnly = true)
    List<Disclosure> of(long filling) {
        return store.of(filling, seen());
    }

    /** @param state 空字是不限 */
    @Transactional(readOnly = true)
    List<Disclosure> list(String state, long before, int limit) {
        return store.list(state, before, limit, seen());
    }

    @Transactional(readOnly = true)
    List<DisclosureMove> moves(long id) {
        return store.moves(id, seen());
    }

    @Transactional(readOnly = true)
    DisclosureStore.Review review(long id) {
        return store.review(id, seen());
    }

    Gate gate(String form) {
        return Gate.of(form, json);
    }

    /** 可以申请公开它的人找它；看得见而不能的，不许。 */
    @Transactional(readOnly = true)
    Filling toPropose(long id) {
        Filling filling = approved.filling(id);
        access.require(Permission.ASSIGNMENT_FILE, filling.place());
        return filling;
    }

    /** 申请公开终审通过的那一版；每一处发现都说了怎样处理。 */
    @Transactional
    Disclosure propose(long filling, List<Choice> choices) {
        String place = toPropose(filling).place();
        Approved.Frozen frozen = frozen(filling);
        String published = publishable(frozen.json(), choices);
        Publication.layout(Publication.form(published), frozen.filling().scheme());
        DisclosureStore.Review review = new DisclosureStore.Review(frozen.json(), choices);
        long id = add(frozen, published, review, new DisclosureStore.Request(DisclosureState.PROPOSED, "", ""));
        record(
                id,
                place,
                begun(DisclosureDeed.PROPOSE),
                "",
                role(Who.FILER),
                Map.of("number", frozen.number(), "choices", choices));
        return find(id);
    }

    /** 申请不予公开终审通过的那一版：依据与说明。什么也不公开，所以不过那道门。 */
    @Transactional
    Disclosure withhold(long filling, String ground, String words) {
        String place = toPropose(filling).place();
        Approved.Frozen frozen = frozen(filling);
        if (WithheldGround.find(ground).isEmpty()) throw new Refused(DisclosureProblem.NO_GROUND);
        String said = reason(DisclosureDeed.WITHHOLD, words);
        DisclosureStore.Review review = new DisclosureStore.Review(frozen.json(), List.of());
        long id = add(
                frozen, frozen.json(), review, new DisclosureStore.Request(DisclosureState.WITHHOLDING, ground, said));
        record(
                id,
                place,
                begun(DisclosureDeed.WITHHOLD),
                said,
                role(Who.FILER),
                Map.of("number", frozen.number(), "ground", ground, "reason", said));
        return find(id);
    }

    private static DisclosureTransition begun(DisclosureDeed deed) {
        return DisclosureTransitions.of(null, deed).orElseThrow();
    }

    /** 终审通过的那一版。 */
    @Transactional(readOnly = true)
    Approved.Frozen frozen(long filling) {
        return approved.of(filling).orElseThrow(() -> new Refused(DisclosureProblem.NOT_APPROVED));
    }

    private long add(
            Approved.Frozen frozen, String named, DisclosureStore.Review review, DisclosureStore.Request request) {
        try {
            DisclosureStore.Head head = publication.head(frozen.head(), named);
            long id = store.add(frozen.filling().id(), frozen.number(), head, request);
            store.addReview(id, review, Caller.current().id());
            return id;
        } catch (DuplicateKeyException live) {
            throw new Refused(DisclosureProblem.ALREADY);
        }
    }

    private String publishable(String form, List<Choice> choices) {
        Gate gate = gate(form);
        String published = gate.published(choices);
        Gate.recheck(published, gate, choices, json);
        return published;
    }

    /** 这个人现在可以做的。 */
    @Transactional(readOnly = true)
    List<DisclosureDeed> possible(Disclosure it) {
        return Arrays.stream(DisclosureDeed.values())
                .filter(deed -> DisclosureTransitions.of(it.state(), deed)
                        .filter(step -> access.scope(step.who().permission()).contains(it.place()))
                        .filter(step -> refusal(step.who(), it) == null)
                        .isPresent())
                .toList();
    }

    /** 没有权限的，不说现在是什么状态。公开的时候，门由服务器再走一遍，不信申请时说的。 */
    @Transactional
    Disclosure move(long id, int version, DisclosureDeed deed, String said) {
        Disclosure before = find(id);
        Who who = DisclosureTransitions.who(deed);
        access.require(who.permission(), before.place());
        DisclosureTransition step = DisclosureTransitions.of(before.state(), deed)
                .orElseThrow(() -> new Refused(DisclosureProblem.NOT_NOW));
        DisclosureProblem refusal = refusal(who, before);
        if (refusal != null) throw new Refused(refusal);
        String reason = reason(deed, said);
        // 不另写理由的，原来的说明还在
        if (!store.move(before, version, step.to(), deed.needsWords() ? reason : before.reason(), seen()))
            throw new Refused(ServiceProblem.CHANGED_MEANWHILE);
        Map<String, ?> detail = switch (deed) {
            case PUBLISH -> publish(before);
            case CONFIRM -> Map.of("ground", before.ground());
            default -> Map.of("reason", reason);
        };
        record(id, before.place(), step, reason, role(who), detail);
        return find(id);
    }

    private Map<String, ?> publish(Disclosure it) {
        DisclosureStore.Review review = review(it.id());
        String published = publishable(review.form(), review.choices());
        long hidden = review.choices().stream().filter(Choice::hide).count();
        return publication.write(it, published, (int) hidden);
    }

    private void record(
            long id, String place, DisclosureTransition step, String said, String role, Map<String, ?> detail) {
        store.addMove(id, step, said, role, Caller.current().id());
        audit.done(step.deed().audited(), place, "disclosure:" + id, detail);
    }

    /** 为什么这个人不能走这一步；能走的为空。 */
    private @Nullable DisclosureProblem refusal(Who who, Disclosure it) {
        if (who != Who.OTHER_PUBLISHER) return null;
        if (store.authors(it.id()).contains(Caller.current().id())) return DisclosureProblem.OWN_WORK;
        return store.isCurrent(it.id()) ? null : DisclosureProblem.NOT_APPROVED;
    }

    private static String reason(DisclosureDeed deed, String said) {
        String reason = said.strip();
        if (!deed.needsWords()) return "";
        if (reason.isEmpty() || reason.length() > LONGEST) throw new Refused(DisclosureProblem.NO_REASON);
        if (deed == DisclosureDeed.WITHDRAW && !SensitiveScan.of("", reason).isEmpty())
            throw new Refused(DisclosureProblem.NOT_IN_REASON);
        return reason;
    }

    /** 以什么角色做的：记角色，不记人名。 */
    private static String role(Who who) {
        return Caller.current().posts().stream()
                .map(post -> post.role())
                .filter(role -> role.permissions().contains(who.permission()))
                .findFirst()
                .map(role -> role.code())
                .orElse("");
    }
}
