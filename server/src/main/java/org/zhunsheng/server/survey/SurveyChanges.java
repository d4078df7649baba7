package org.zhunsheng.server.survey;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhunsheng.server.access.Access;
import org.zhunsheng.server.access.Caller;
import org.zhunsheng.server.access.Permission;
import org.zhunsheng.server.access.Scope;
import org.zhunsheng.server.audit.Act;
import org.zhunsheng.server.audit.Audit;
import org.zhunsheng.server.key.Keys;
import org.zhunsheng.server.organization.Organization;
import org.zhunsheng.server.organization.Organizations;
import org.zhunsheng.server.project.Projects;
import org.zhunsheng.server.setting.Settings;
import org.zhunsheng.server.sheet.Days;
import org.zhunsheng.server.web.Refused;
import org.zhunsheng.server.web.ServiceProblem;

/** 设、改、开始收、印凭据、延期、结束。谁交了、交了什么都不在审计里。 */
@Component
class SurveyChanges {

    private static final byte[] NONE = {};

    private final SurveyList surveys;
    private final SurveyStore store;
    private final AnswerStore answers;
    private final InvitationStore invitations;
    private final Organizations organizations;
    private final Projects projects;
    private final Settings settings;
    private final Keys keys;
    private final Access access;
    private final Audit audit;

    SurveyChanges(
            SurveyList surveys,
            SurveyStore store,
            AnswerStore answers,
            InvitationStore invitations,
            Organizations organizations,
            Projects projects,
            Settings settings,
            Keys keys,
            Access access,
            Audit audit) {
        this.surveys = surveys;
        this.store = store;
        this.answers = answers;
        this.invitations = invitations;
        this.organizations = organizations;
        this.projects = projects;
        this.settings = settings;
        this.keys = keys;
        this.access = access;
        this.audit = audit;
    }

    private Scope scope() {
        return access.scope(Permission.SURVEY_WRITE);
    }

    @Transactional
    Survey add(SurveyForm form) {
        Organization owner = organizations.find(form.organization());
        access.require(Permission.SURVEY_WRITE, owner.place());
        SurveyWish wish = form.read();
        requireProject(wish, owner.place());
        Survey it = surveys.find(store.add(wish, Caller.current().id()));
        audit.done(Act.SURVEY_ADD, it.place(), subject(it), Map.of("title", it.title()));
        return it;
    }

    /** 单位、它的处室，为单位的项目办。 */
    private void requireProject(SurveyWish wish, String place) {
        if (wish.project() != null
                && !place.startsWith(projects.find(wish.project()).place()))
            throw new Refused(ServiceProblem.WRONG_REQUEST);
    }

    @Transactional
    Survey change(long id, int version, SurveyForm form) {
        Survey before = surveys.require(id, SurveyDeed.CHANGE);
        SurveyWish wish = form.read();
        requireProject(wish, before.place());
        if (!store.change(id, version, wish, Caller.current().id(), scope()))
            throw new Refused(ServiceProblem.CHANGED_MEANWHILE);
        audit.done(Act.SURVEY_CHANGE, before.place(), subject(before), Map.of("title", wish.title()));
        return surveys.find(id);
    }

    /** 开始收：一次写下各张凭据的散列。 */
    @Transactional
    Survey open(long id, int version) {
        Survey it = surveys.require(id, SurveyDeed.OPEN);
        if (it.endsOn().isBefore(surveys.today())) throw new Refused(SurveyProblem.NOT_NOW);
        byte[] salt = SurveyToken.salt();
        byte[] secret = SurveyToken.secret(keys, salt);
        move(it, version, SurveyDeed.OPEN, salt);
        List<Integer> kinds = kinds(it);
        answers.issue(
                id,
                kinds,
                IntStream.range(0, kinds.size())
                        .mapToObj(position -> SurveyToken.hash(SurveyToken.of(secret, position)))
                        .toList());
        audit.done(
                Act.SURVEY_OPEN,
                it.place(),
                subject(it),
                Map.of("before", "draft", "after", "open", "invited", kinds.size()));
        return surveys.find(id);
    }

    private void move(Survey it, int version, SurveyDeed deed, byte[] salt) {
        if (!store.move(
                it.id(), version, it.state(), deed.to(), salt, Caller.current().id(), scope()))
            throw new Refused(ServiceProblem.CHANGED_MEANWHILE);
    }

    /** 各张凭据发给第几类人。 */
    static List<Integer> kinds(Survey it) {
        List<SurveyContent.Kind> kinds = it.content().kinds();
        return IntStream.range(0, kinds.size())
                .boxed()
                .flatMap(kind ->
                        Stream.generate(() -> kind).limit(kinds.get(kind).invited()))
                .toList();
    }

    /** 从这一张起的几张凭据，印出来，记入审计；寄给了人的不印，印过了就不能再请。 */
    @Transactional
    Map<Integer, String> print(long id, int from, int count) {
        Survey it = surveys.require(id, SurveyDeed.PRINT);
        byte[] salt = store.salt(id, scope()).orElseThrow(() -> new Refused(SurveyProblem.NOT_NOW));
        byte[] secret = SurveyToken.secret(keys, salt);
        invitations.print(id);
        Set<Integer> mailed = Set.copyOf(invitations.positions(id, scope()));
        int until = Math.min(it.content().invited(), from + count);
        audit.done(Act.SURVEY_PRINT, it.place(), subject(it), Map.of("from", from + 1, "until", until));
        return IntStream.range(Math.min(from, until), until)
                .boxed()
                .filter(position -> !mailed.contains(position))
                .collect(Collectors.toMap(position -> position, position -> SurveyToken.of(secret, position)));
    }

    /** 延期：最后一天往后移，不早于今天；凭据照旧。 */
    @Transactional
    Survey prolong(long id, int version, String typed) {
        Survey it = surveys.require(id, SurveyDeed.PROLONG);
        LocalDate until = Days.parse(typed);
        if (until == null || !until.isAfter(it.endsOn()) || until.isBefore(surveys.today()))
            throw new Refused(SurveyProblem.NOT_LATER);
        if (!store.prolong(it, version, until, Caller.current().id(), scope()))
            throw new Refused(ServiceProblem.CHANGED_MEANWHILE);
        audit.done(
                Act.SURVEY_PROLONG,
                it.place(),
                subject(it),
                Map.of("from", it.endsOn().toString(), "until", until.toString()));
        return surveys.find(id);
    }

    /** 结束：再不收，凭据再也推不出，数出结果，从此不变。 */
    @Transactional
    Survey close(long id, int version) {
        Survey it = surveys.require(id, SurveyDeed.CLOSE);
        move(it, version, SurveyDeed.CLOSE, NONE);
        int minimum = Integer.parseInt(settings.value("survey.minimum"));
        SurveyResult result = Counting.of(it.content(), minimum, answers.tallies(id, scope()));
        store.freeze(id, result, Caller.current().id(), scope());
        audit.done(
                Act.SURVEY_CLOSE,
                it.place(),
                subject(it),
                Map.of("before", "open", "after", "closed", "answers", result.answers()));
        return surveys.find(id);
    }

    static String subject(Survey it) {
        return "survey:" + it.id();
    }
}
