package org.zhunsheng.server.survey;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhunsheng.server.access.Access;
import org.zhunsheng.server.access.Permission;
import org.zhunsheng.server.access.Scope;
import org.zhunsheng.server.organization.Organizations;
import org.zhunsheng.server.web.Refused;
import org.zhunsheng.server.web.ServiceProblem;

/** 看调查：清单、一个、参与了多少、结果。看不见的与没有的，回答相同。 */
@Component
public class SurveyList {

    private final SurveyStore store;
    private final AnswerStore answers;
    private final InvitationStore invitations;
    private final Organizations organizations;
    private final Access access;
    private final Clock clock;

    SurveyList(
            SurveyStore store,
            AnswerStore answers,
            InvitationStore invitations,
            Organizations organizations,
            Access access,
            Clock clock) {
        this.store = store;
        this.answers = answers;
        this.invitations = invitations;
        this.organizations = organizations;
        this.access = access;
        this.clock = clock;
    }

    /** 一页；{@code next} 是下一页的 {@code after}。 */
    public record Page(List<Survey> shown, @Nullable Long next) {}

    private SurveyStore.Sight sight() {
        return new SurveyStore.Sight(access.scope(Permission.SURVEY_READ), access.scope(Permission.ORGANIZATION_READ));
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneId.systemDefault());
    }

    @Transactional(readOnly = true)
    public Survey find(long id) {
        return store.find(id, sight()).orElseThrow(() -> new Refused(ServiceProblem.NOT_FOUND));
    }

    @Transactional(readOnly = true)
    Page list(@Nullable Long organization, long after, int limit) {
        String within =
                organization == null ? "" : organizations.find(organization).place();
        List<Survey> found = store.list(within, after, limit + 1, sight());
        return found.size() <= limit
                ? new Page(found, null)
                : new Page(found.subList(0, limit), found.get(limit - 1).id());
    }

    /** 为这个项目的这一年办的、有了结果的。 */
    @Transactional(readOnly = true)
    public List<Survey> closed(long project, int year) {
        return store.closed(project, year, sight());
    }

    /** 最后一天过了、还没有结束的，办得了的那些；从这个最后一天与编号之后起。 */
    @Transactional(readOnly = true)
    List<Survey> over(@Nullable LocalDate afterDay, long afterId, int limit) {
        Scope mine = access.scope(Permission.SURVEY_WRITE);
        if (mine.isEmpty()) return List.of();
        return store.over(
                today(),
                afterDay,
                afterId,
                limit,
                new SurveyStore.Sight(mine, access.scope(Permission.ORGANIZATION_READ)));
    }

    /** 找到、办得了、现在可以这样办的。 */
    @Transactional(readOnly = true)
    Survey require(long id, SurveyDeed deed) {
        Survey it = find(id);
        access.require(Permission.SURVEY_WRITE, it.place());
        if (!it.allows(deed)) throw new Refused(SurveyProblem.NOT_NOW);
        return it;
    }

    boolean mayWrite(String place) {
        return access.scope(Permission.SURVEY_WRITE).contains(place);
    }

    /** 各类人交了几份；还没有开始的都是零。 */
    @Transactional(readOnly = true)
    List<Integer> participation(Survey it) {
        String used = answers.used(it.id(), access.scope(Permission.SURVEY_READ));
        List<Integer> counts = new ArrayList<>();
        int from = 0;
        for (SurveyContent.Kind kind : it.content().kinds()) {
            int until = Math.min(used.length(), from + kind.invited());
            counts.add((int) used.substring(Math.min(from, until), until)
                    .chars()
                    .filter(bit -> bit == '1')
                    .count());
            from = until;
        }
        return counts;
    }

    /** 凭据怎样发出去的。 */
    @Transactional(readOnly = true)
    InvitationStore.Mailing mailing(Survey it) {
        return invitations.mailing(it.id(), access.scope(Permission.SURVEY_READ));
    }

    /** 用邮件寄给了人的几张，正在收的时候。 */
    @Transactional(readOnly = true)
    int mailed(Survey it) {
        return invitations
                .positions(it.id(), access.scope(Permission.SURVEY_WRITE))
                .size();
    }

    /** 一题写的话；总数都不能说的，也不说。 */
    @Transactional(readOnly = true)
    List<String> remarks(Survey it, int question) {
        if (it.result() == null || !it.result().told()) return List.of();
        return answers.remarks(it.id(), question, access.scope(Permission.SURVEY_READ));
    }
}
