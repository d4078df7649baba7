package org.zhunsheng.server.survey;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhunsheng.server.access.Access;
import org.zhunsheng.server.access.Permission;
import org.zhunsheng.server.access.Scope;
import org.zhunsheng.server.audit.Act;
import org.zhunsheng.server.audit.Audit;
import org.zhunsheng.server.reminder.MailSettings;
import org.zhunsheng.server.web.Refused;
import org.zhunsheng.server.web.ServiceProblem;

/**
 * 用邮件邀请、催答，办的人这一边。哪一张寄给哪个邮箱是随便取的，结束就抹去：名单在手里，也推不出谁答了。审计里只有几封，没有邮箱。
 */
@Component
class Invitations {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final SurveyList surveys;
    private final InvitationStore store;
    private final MailSettings settings;
    private final Access access;
    private final Audit audit;
    private final Clock clock;

    Invitations(
            SurveyList surveys, InvitationStore store, MailSettings settings, Access access, Audit audit, Clock clock) {
        this.surveys = surveys;
        this.store = store;
        this.settings = settings;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /** 一类人：发几份，其中寄了几张。 */
    record Kind(String name, int invited, int mailed) {

        public int left() {
            return invited - mailed;
        }
    }

    /**
     * 现在怎样。
     *
     * @param mayInvite 还能请：设了邮件，没有印过，没有过最后一天
     * @param mayRemind 今天还能催
     */
    record Standing(
            InvitationStore.Mailing mailing,
            InvitationStore.Progress progress,
            List<Kind> kinds,
            List<InvitationStore.Undelivered> undelivered,
            boolean mayInvite,
            boolean mayRemind) {

        public int mailed() {
            return kinds.stream().mapToInt(Kind::mailed).sum();
        }
    }

    private Scope scope() {
        return access.scope(Permission.SURVEY_WRITE);
    }

    private boolean over(Survey it) {
        return it.endsOn().isBefore(surveys.today());
    }

    @Transactional(readOnly = true)
    Standing standing(Survey it) {
        InvitationStore.Mailing mailing = store.mailing(it.id(), scope());
        List<Kind> kinds = kinds(it, store.positions(it.id(), scope()));
        boolean goesOn = settings.links() && !over(it) && it.state() == SurveyState.OPEN;
        boolean before = mailing.writtenOn() != null && mailing.writtenOn().isBefore(surveys.today());
        return new Standing(
                mailing,
                store.progress(it.id(), scope()),
                kinds,
                store.undelivered(it.id(), scope()),
                goesOn && !mailing.printed(),
                goesOn && before && kinds.stream().anyMatch(kind -> kind.mailed() > 0));
    }

    /** 各类人各寄了几张。 */
    private static List<Kind> kinds(Survey it, List<Integer> positions) {
        List<Integer> of = SurveyChanges.kinds(it);
        List<SurveyContent.Kind> kinds = it.content().kinds();
        return IntStream.range(0, kinds.size())
                .mapToObj(kind ->
                        new Kind(kinds.get(kind).name(), kinds.get(kind).invited(), (int) positions.stream()
                                .filter(position -> of.get(position) == kind)
                                .count()))
                .toList();
    }

    /** 请一类人：名单里的各得随便一张还没有寄给人的凭据。从前一封也没有寄到的，凭据先收回来。 */
    @Transactional
    int invite(long id, int kind, String typed) {
        Survey it = surveys.require(id, SurveyDeed.INVITE);
        if (kind < 0 || kind >= it.content().kinds().size()) throw new Refused(ServiceProblem.WRONG_REQUEST);
        if (!settings.links() || over(it) || !store.begin(id)) throw new Refused(SurveyProblem.NO_LETTERS_NOW);
        store.takeBack(id, scope());
        List<String> addresses = AddressList.read(typed, Set.copyOf(store.addresses(id, scope())));
        List<Integer> free = free(it, kind);
        if (addresses.isEmpty() || addresses.size() > free.size()) throw new Refused(SurveyProblem.TOO_MANY_ADDRESSES);
        store.add(id, free.subList(0, addresses.size()), addresses, clock.instant());
        store.written(id, surveys.today());
        audit.done(Act.SURVEY_INVITE, it.place(), SurveyChanges.subject(it), Map.of("invited", addresses.size()));
        return addresses.size();
    }

    /** 这一类还没有寄给人的各张，次序打乱。 */
    private List<Integer> free(Survey it, int kind) {
        Set<Integer> taken = new HashSet<>(store.positions(it.id(), scope()));
        List<Integer> of = SurveyChanges.kinds(it);
        List<Integer> free = new ArrayList<>(IntStream.range(0, of.size())
                .filter(position -> of.get(position) == kind && !taken.contains(position))
                .boxed()
                .toList());
        Collections.shuffle(free, RANDOM);
        return free;
    }

    /** 催还没有答的：一天至多一次，写过邀请的当天不催。 */
    @Transactional
    int remind(long id) {
        Survey it = surveys.require(id, SurveyDeed.REMIND);
        if (!settings.links() || over(it) || !store.writtenToday(id, surveys.today()))
            throw new Refused(SurveyProblem.NO_LETTERS_NOW);
        int letters = store.remind(id, clock.instant());
        audit.done(Act.SURVEY_REMIND, it.place(), SurveyChanges.subject(it), Map.of("letters", letters));
        return letters;
    }
}
