package org.zhunsheng.server.indicator;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhunsheng.server.access.Access;
import org.zhunsheng.server.access.Caller;
import org.zhunsheng.server.access.Permission;
import org.zhunsheng.server.access.Scope;
import org.zhunsheng.server.audit.Act;
import org.zhunsheng.server.audit.Audit;
import org.zhunsheng.server.intake.Content;
import org.zhunsheng.server.organization.Organization;
import org.zhunsheng.server.organization.Organizations;
import org.zhunsheng.server.web.Refused;
import org.zhunsheng.server.web.ServiceProblem;

/** 改指标库：提出、改、审核、停用，照状态表；每一步记审计。 */
@Component
public class IndicatorChanges {

    private static final int LONGEST_OPINION = 2000;
    private static final int MOST = 100;

    private final Indicators indicators;
    private final IndicatorChangeStore store;
    private final Organizations organizations;
    private final Access access;
    private final Audit audit;

    IndicatorChanges(
            Indicators indicators,
            IndicatorChangeStore store,
            Organizations organizations,
            Access access,
            Audit audit) {
        this.indicators = indicators;
        this.store = store;
        this.organizations = organizations;
        this.access = access;
        this.audit = audit;
    }

    /** 新的指标，归这个机构。 */
    @Transactional
    Indicator create(long organization, String code, IndicatorContent.Written written) {
        Organization owner = organizations.find(organization);
        access.require(Permission.INDICATOR_WRITE, owner.place());
        if (!code.strip().matches(Content.Code.PATTERN)) throw new Refused(IndicatorProblem.WRONG_CODE);
        if (owner.kind().equals("division")) throw new Refused(IndicatorProblem.CODE_TAKEN);
        IndicatorContent content = IndicatorContent.of(written);
        try {
            long id = store.propose(
                    store.add(organization, code.strip()),
                    content,
                    Caller.current().id());
            return done(IndicatorDeed.PROPOSE, indicators.find(id), "");
        } catch (DuplicateKeyException taken) {
            throw new Refused(IndicatorProblem.CODE_TAKEN);
        }
    }

    /** 提出新的一版，或改还在审的那一版。 */
    @Transactional
    Indicator write(long id, int version, IndicatorContent.Written written) {
        Indicator before = indicators.find(id);
        IndicatorDeed deed = before.state() == IndicatorState.IN_USE ? IndicatorDeed.PROPOSE : IndicatorDeed.MEND;
        step(before, deed);
        IndicatorContent content = IndicatorContent.of(written);
        long account = Caller.current().id();
        if (deed == IndicatorDeed.MEND) {
            Scope scope = access.scope(Permission.INDICATOR_WRITE);
            if (!store.mend(before, version, content, account, scope))
                throw new Refused(ServiceProblem.CHANGED_MEANWHILE);
            return done(deed, indicators.find(id), before.content().toString());
        }
        if (version != before.version()) throw new Refused(ServiceProblem.CHANGED_MEANWHILE);
        try {
            long fresh = store.propose(before.indicatorId(), content, account);
            return done(deed, indicators.find(fresh), before.content().toString());
        } catch (DuplicateKeyException pending) {
            throw new Refused(IndicatorProblem.NOT_NOW);
        }
    }

    /** 审核通过、退回、停用。 */
    @Transactional
    Indicator move(long id, int version, IndicatorDeed deed, String reason) {
        Indicator before = indicators.find(id);
        IndicatorStep step = step(before, deed);
        String opinion = reason.strip();
        if (opinion.length() > LONGEST_OPINION || deed.needsOpinion() && opinion.isEmpty())
            throw new Refused(IndicatorProblem.OPINION_MISSING);
        boolean own = before.proposedBy() == Caller.current().id();
        if (deed == IndicatorDeed.PASS && own) throw new Refused(IndicatorProblem.OWN_WORK);
        LocalDate today = LocalDate.now();
        Scope scope = access.scope(step.permission());
        if (deed == IndicatorDeed.PASS) store.supersede(before.indicatorId(), today, scope);
        if (!store.move(before, version, step, opinion, today, scope))
            throw new Refused(ServiceProblem.CHANGED_MEANWHILE);
        return done(deed, indicators.find(id), opinion);
    }

    /** 一次通过几个：有一个不能的，都不通过。 */
    @Transactional
    public int pass(List<Long> ids) {
        ids.forEach(id -> move(id, indicators.find(id).version(), IndicatorDeed.PASS, ""));
        return ids.size();
    }

    /** 轮到自己审核的都通过；一次至多一百个。 */
    @Transactional
    public int passWaiting() {
        IndicatorFilter waiting = IndicatorFilter.of("", "", "", "", "", "yes");
        return pass(indicators.list(waiting, 0, MOST).shown().stream()
                .map(Indicator::id)
                .toList());
    }

    /** 这个人现在可以对它做的。 */
    List<IndicatorDeed> possible(Indicator indicator) {
        boolean own = indicator.proposedBy() == Caller.current().id();
        return Arrays.stream(IndicatorDeed.values())
                .filter(deed -> deed != IndicatorDeed.PASS || !own)
                .filter(deed -> IndicatorSteps.of(indicator.state(), deed)
                        .filter(step -> access.scope(step.permission()).contains(step.place(indicator)))
                        .isPresent())
                .toList();
    }

    /** 没有权限的，不说现在是什么状态。 */
    private IndicatorStep step(Indicator before, IndicatorDeed deed) {
        IndicatorStep any = IndicatorSteps.ALL.stream()
                .filter(row -> row.deed() == deed)
                .findFirst()
                .orElseThrow();
        access.require(any.permission(), any.place(before));
        return IndicatorSteps.of(before.state(), deed).orElseThrow(() -> new Refused(IndicatorProblem.NOT_NOW));
    }

    private Indicator done(IndicatorDeed deed, Indicator after, String said) {
        Map<String, ?> detail = Map.of(
                "code", after.code(),
                "number", after.number(),
                "before", said,
                "after", after.content().toString(),
                "state", after.state().code());
        Act act = deed.audited();
        audit.done(act, after.place(), "indicator:" + after.id(), detail);
        return after;
    }
}
