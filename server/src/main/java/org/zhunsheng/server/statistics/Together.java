package org.zhunsheng.server.statistics;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhunsheng.check.UnitChecks;
import org.zhunsheng.check.UnitForm;
import org.zhunsheng.check.UnitForm.Unit;
import org.zhunsheng.check.UnitForms;
import org.zhunsheng.check.UnitForms.AttachedFile;
import org.zhunsheng.check.UnitForms.BudgetedProject;
import org.zhunsheng.server.access.Access;
import org.zhunsheng.server.access.Permission;
import org.zhunsheng.server.access.Scope;
import org.zhunsheng.server.evaluation.SubmittedEvaluation;
import org.zhunsheng.server.evaluation.SubmittedEvaluations;
import org.zhunsheng.server.file.FileUse;
import org.zhunsheng.server.file.FileUses;
import org.zhunsheng.server.money.FinalAccount;
import org.zhunsheng.server.money.FinalAccounts;
import org.zhunsheng.server.report.WrittenTexts;
import org.zhunsheng.text.Money;

/** 一个机构与它的下级一年交上来的自评表放在一起看：看的人够得到的才在其中，别处的只知道像到多少、几处。 */
@Component
class Together {

    /** 一次至多看几张：读出、印出一张约一毫秒。再多的，往下级看。 */
    static final int MOST = 500;

    private final SubmittedEvaluations evaluations;
    private final TogetherStore store;
    private final FinalAccounts accounts;
    private final WrittenTexts texts;
    private final FileUses uses;
    private final Access access;

    Together(
            SubmittedEvaluations evaluations,
            TogetherStore store,
            FinalAccounts accounts,
            WrittenTexts texts,
            FileUses uses,
            Access access) {
        this.evaluations = evaluations;
        this.store = store;
        this.accounts = accounts;
        this.texts = texts;
        this.uses = uses;
        this.access = access;
    }

    @Transactional(readOnly = true)
    TogetherFindings of(Where where) {
        List<SubmittedEvaluation> read = evaluations.of(where.node(), where.year(), MOST + 1);
        boolean more = read.size() > MOST;
        List<SubmittedEvaluation> looked = more ? whole(read) : read;
        int all = more ? evaluations.count(where.node(), where.year()) : read.size();
        Map<Long, Unit> units = new HashMap<>();
        UnitForms together = gathered(where, looked, units);
        return new TogetherFindings(
                UnitChecks.run(together),
                looked.stream().collect(Collectors.toMap(SubmittedEvaluation::id, Function.identity())),
                together.forms().stream().collect(Collectors.toMap(UnitForm::id, Function.identity())),
                looked.size(),
                all);
    }

    /** 取多了的：最后一个单位的可能不全，不拿半个单位的数下结论；只有一个单位的，就看取到的。 */
    private static List<SubmittedEvaluation> whole(List<SubmittedEvaluation> read) {
        String last = read.getLast().place();
        List<SubmittedEvaluation> whole =
                read.stream().filter(one -> !one.place().equals(last)).toList();
        return whole.isEmpty() ? read.subList(0, MOST) : whole;
    }

    private UnitForms gathered(Where where, List<SubmittedEvaluation> looked, Map<Long, Unit> units) {
        List<Long> ids = looked.stream().map(SubmittedEvaluation::filling).toList();
        Map<Long, TogetherStore.Head> heads = store.heads(ids, where.scope(), where.organizations()).stream()
                .collect(Collectors.toMap(TogetherStore.Head::filling, Function.identity()));
        List<UnitForm> forms = looked.stream()
                .map(one -> form(one, Objects.requireNonNull(heads.get(one.filling())), units))
                .toList();
        List<BudgetedProject> projects = projects(where, units);
        Map<Unit, Money> spent = new LinkedHashMap<>();
        for (FinalAccount one : accounts.beneath(where.node(), where.year(), MOST))
            spent.put(unit(units, one.organization(), one.name()), new Money(one.amount()));
        Map<Unit, String> summaries = new LinkedHashMap<>();
        texts.beneath(where.node(), where.year(), MOST).forEach((organization, text) -> {
            Unit known = units.get(organization);
            if (known != null) summaries.put(known, text);
        });
        return new UnitForms(
                where.year(),
                forms,
                evaluations.likenesses(ids, where.node()),
                projects,
                spent,
                summaries,
                files(looked));
    }

    private static UnitForm form(SubmittedEvaluation one, TogetherStore.Head head, Map<Long, Unit> units) {
        return new UnitForm(
                one.id(), unit(units, head.organization(), head.name()), head.code(), false, one.form(), one.scheme());
    }

    /** 一个单位只有一个样子。 */
    private static Unit unit(Map<Long, Unit> units, long organization, String name) {
        return units.computeIfAbsent(organization, id -> new Unit(Long.toString(id), name));
    }

    /** 看不到钱的，不知道。 */
    private @Nullable List<BudgetedProject> projects(Where where, Map<Long, Unit> units) {
        Scope money = access.scope(Permission.MONEY_READ);
        if (!money.contains(where.node())) return null;
        return store.uncovered(where, money, MOST).stream()
                .map(one -> new BudgetedProject(
                        unit(units, one.organization(), one.organizationName()),
                        one.code(),
                        one.name(),
                        new Money(one.budget()),
                        new Money(one.executed()),
                        UnitForms.Task.valueOf(one.task().toUpperCase(Locale.ROOT))))
                .toList();
    }

    private List<AttachedFile> files(List<SubmittedEvaluation> looked) {
        Set<String> hashes = new LinkedHashSet<>();
        looked.forEach(one -> hashes.addAll(one.hashes()));
        Map<String, List<FileUse>> found = uses.of(hashes);
        return looked.stream().flatMap(one -> one.files(found).stream()).toList();
    }
}
