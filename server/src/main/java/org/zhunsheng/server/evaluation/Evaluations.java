package org.zhunsheng.server.evaluation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.zhunsheng.check.Filing;
import org.zhunsheng.form.Form;
import org.zhunsheng.server.access.Access;
import org.zhunsheng.server.access.Permission;
import org.zhunsheng.server.access.Scope;
import org.zhunsheng.server.evidence.EvidenceCells;
import org.zhunsheng.server.filling.FilledForm;
import org.zhunsheng.server.filling.Filling;
import org.zhunsheng.server.filling.FillingDocument;
import org.zhunsheng.server.filling.FillingRemark;
import org.zhunsheng.server.filling.Fillings;
import org.zhunsheng.server.filling.FormHeads;
import org.zhunsheng.server.goal.Baselines;
import org.zhunsheng.server.money.ProjectMoney;
import org.zhunsheng.server.money.YearMoney;
import org.zhunsheng.server.project.Project;
import org.zhunsheng.server.project.Projects;
import org.zhunsheng.server.web.Refused;
import org.zhunsheng.server.web.ServiceProblem;

/** 一张自评表：填的，加上表头与钱，计分、挑毛病、印出来。交上来的，用提交时按下的钱与分。 */
@Component
class Evaluations implements FillingDocument {

    private static final String MONITORING = "monitoring";

    private final Fillings fillings;
    private final FormHeads heads;
    private final ProjectMoney money;
    private final Projects projects;
    private final Baselines baselines;
    private final ScoreStore store;
    private final ReviewedPointsStore points;
    private final CoveredStore covered;
    private final Peers peers;
    private final EarlierForms others;
    private final BoundFigures bound;
    private final OpenRemarks open;
    private final LiveMaterials materials;
    private final LikeTexts texts;
    private final Access access;

    Evaluations(
            Fillings fillings,
            FormHeads heads,
            ProjectMoney money,
            Projects projects,
            Baselines baselines,
            ScoreStore store,
            ReviewedPointsStore points,
            CoveredStore covered,
            Peers peers,
            EarlierForms others,
            BoundFigures bound,
            OpenRemarks open,
            LiveMaterials materials,
            LikeTexts texts,
            Access access) {
        this.fillings = fillings;
        this.heads = heads;
        this.money = money;
        this.projects = projects;
        this.baselines = baselines;
        this.store = store;
        this.points = points;
        this.covered = covered;
        this.peers = peers;
        this.others = others;
        this.bound = bound;
        this.open = open;
        this.materials = materials;
        this.texts = texts;
        this.access = access;
    }

    @Override
    public String kind() {
        return EvaluationForm.NAME;
    }

    @Transactional(readOnly = true)
    public List<FillingRemark> remarks(long filling) {
        return remarks(form(filling), true);
    }

    @Override
    @Transactional(readOnly = true)
    public List<FillingRemark> remarks(FilledForm form) {
        return remarks(form, true);
    }

    @Override
    @Transactional(readOnly = true)
    public List<FillingRemark> remarksAfterSave(FilledForm form) {
        return remarks(form, false);
    }

    private List<FillingRemark> remarks(FilledForm form, boolean fresh) {
        ScoreStore.Settled now = settled(form);
        Baselines.Baseline baseline = baselines.of(form);
        List<FillingRemark> others = new ArrayList<>(baselines.remarks(form, baseline));
        Filing alone = new Scoring(form, now.given()).filing(now.scores());
        others.addAll(open.of(form, now.given(), alone.form(), fresh));
        Filing filing = materials.beside(alone, form, now.given(), baseline, fresh);
        return EvaluationLint.of(form, now.scores(), filing, others);
    }

    @Override
    @Transactional(readOnly = true)
    public Form printed(long filling) {
        return filing(filling).form();
    }

    /** 印出来的，连同核查它要的材料。 */
    @Transactional(readOnly = true)
    Filing filing(long filling) {
        FilledForm form = form(filling);
        ScoreStore.Settled now = settled(form);
        return new Scoring(form, now.given()).filing(now.scores());
    }

    /** 一版的编号就是它提交时的编号；那时按下的分，那时的钱。 */
    @Override
    @Transactional(readOnly = true)
    public Form printed(FilledForm version) {
        ScoreStore.Settled then = then(version);
        return new Scoring(version, then.given()).printed(then.scores());
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<YearMoney> money(FilledForm version) {
        return Optional.of(then(version).given().money());
    }

    private ScoreStore.Settled then(FilledForm version) {
        return store.until(version.filling().id(), version.lastNumber(), seen()).orElseGet(() -> live(version));
    }

    @Override
    public boolean freezesHead() {
        return true;
    }

    @Transactional(readOnly = true)
    Scores scores(long filling) {
        return settled(form(filling)).scores();
    }

    @Transactional(readOnly = true)
    Warnings warnings(long filling) {
        FilledForm form = form(filling);
        return warnings(form, settled(form));
    }

    private static Warnings warnings(FilledForm form, ScoreStore.Settled now) {
        return Warnings.of(
                now.scores(), now.given(), WarningBounds.of(form.filling().scheme()));
    }

    /** 审核的人定了分的样子；没有定过的为空。 */
    @Transactional(readOnly = true)
    Optional<Reviewed> reviewed(long filling) {
        FilledForm form = form(filling);
        return reviewed(form, settled(form));
    }

    private Optional<Reviewed> reviewed(FilledForm form, ScoreStore.Settled now) {
        List<ReviewedPoints> all = points.all(form.filling().id(), seen());
        return Reviewed.of(now.scores(), all, new Scoring(form, now.given()));
    }

    /** 不用填的各项：交上来的是提交时的。 */
    @Transactional(readOnly = true)
    Given given(long filling) {
        return settled(form(filling)).given();
    }

    /** 提交的时候按下；与提交在同一个事务里。 */
    @Transactional
    void settle(long filling) {
        FilledForm form = form(filling);
        ScoreStore.Settled now = live(form, bound.freeze(form));
        int copied = fillings.earlier(form.filling())
                .map(then -> CopiedTexts.count(form, then))
                .orElse(0);
        store.add(form.filling(), now, copied);
        peers.settle(form, now, seen());
        texts.settle(form.filling(), new Scoring(form, now.given()).printed(now.scores()), seen());
    }

    @Override
    @Transactional(readOnly = true)
    public String panel(long filling, boolean whole, Model page) {
        FilledForm form = form(filling);
        Filling it = form.filling();
        if (!seen().contains(it.place())) return ""; // 处室的人填自己的行，看不到整张的分与钱
        ScoreStore.Settled now = settled(form);
        page.addAttribute("scores", now.scores());
        page.addAttribute("reviewed", reviewed(form, now).orElse(null));
        page.addAttribute("lights", warnings(form, now));
        page.addAttribute("given", now.given());
        page.addAttribute("overview", whole);
        page.addAttribute("fillingId", filling);
        page.addAttribute("projectId", it.projectId());
        page.addAttribute("year", Integer.toString(it.year()));
        page.addAttribute("full", form);
        page.addAttribute(
                "laterMoney",
                whole && !it.open() && !given(it, BoundFigures.Frozen.NONE).hasSameMoney(now.given()));
        page.addAttribute(
                "average", CoveredProject.average(now.given().projects()).orElse(null));
        page.addAttribute("laterFigures", whole && !it.open() ? bound.later(form, now.given()) : Map.of());
        page.addAttribute("beside", beside(form));
        page.addAttribute("peers", peers.of(form));
        page.addAttribute("coverage", Coverage.of(form, now.scores()));
        page.addAttribute("evidence", new EvidenceCells(form));
        page.addAttribute("limits", TextLimit.of(new Scoring(form, now.given()).filing(now.scores())));
        boolean mayFile = it.open() && access.scope(Permission.ASSIGNMENT_FILE).contains(it.place());
        page.addAttribute("carried", whole && mayFile ? baselines.standing(form).name() : "");
        return "evaluation-panel";
    }

    /** 各行旁边可以对照的：上一次自评（系统里没有的，看历史自评表），当年的监控。 */
    private Map<String, Beside> beside(FilledForm form) {
        Filling it = form.filling();
        Optional<Beside.Earlier> earlier = fillings.earlier(it)
                .flatMap(then -> store.until(then.filling().id(), then.lastNumber(), seen())
                        .map(settled -> Beside.Earlier.of(then, settled)))
                .or(() -> others.before(it.projectId(), it.year()).map(Beside.Earlier::of));
        return Beside.of(form, earlier, fillings.approved(MONITORING, it.projectId(), it.year()));
    }

    /** 别的种类的表，当作没有。 */
    private FilledForm form(long filling) {
        FilledForm form = fillings.read(filling);
        if (!form.kind().name().equals(EvaluationForm.NAME)) throw new Refused(ServiceProblem.NOT_FOUND);
        return form;
    }

    private ScoreStore.Settled settled(FilledForm form) {
        Filling it = form.filling();
        if (it.open()) return live(form);
        return store.until(it.id(), it.lastNumber(), seen()).orElseGet(() -> live(form));
    }

    private ScoreStore.Settled live(FilledForm form) {
        return live(form, new BoundFigures.Frozen(bound.live(form), Map.of()));
    }

    private ScoreStore.Settled live(FilledForm form, BoundFigures.Frozen counted) {
        Given given = given(form.filling(), counted);
        return new ScoreStore.Settled(given, new Scoring(form, given).scores());
    }

    private Given given(Filling filling, BoundFigures.Frozen counted) {
        long project = filling.projectId();
        Project it = projects.find(project);
        return new Given(
                heads.of(filling, it),
                projects.divisions(project),
                it.recurrent(),
                money.year(it, filling.year()),
                previous(it, filling.year() - 1),
                it.whole() ? covered.of(it, filling.year(), seen()) : List.of(),
                counted.rows(),
                Given.told(counted.told()),
                LocalDate.now());
    }

    /** 上年的预算：这个项目的，或它的上年项目的。 */
    private @Nullable BigDecimal previous(Project project, int year) {
        return adjusted(money.year(project, year))
                .or(() -> projects.predecessor(project.id()).flatMap(before -> adjusted(money.year(before, year))))
                .orElse(null);
    }

    private static Optional<BigDecimal> adjusted(YearMoney money) {
        return money.budgeted() ? Optional.of(money.total().adjusted()) : Optional.empty();
    }

    private Scope seen() {
        return access.scope(Permission.ASSIGNMENT_READ);
    }
}
