package org.zhunsheng.server.figure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhunsheng.figure.Figure;
import org.zhunsheng.figure.FigureExample;
import org.zhunsheng.register.Register;
import org.zhunsheng.scheme.FigureSources;
import org.zhunsheng.server.access.Access;
import org.zhunsheng.server.access.Caller;
import org.zhunsheng.server.access.Permission;
import org.zhunsheng.server.audit.Act;
import org.zhunsheng.server.audit.Audit;
import org.zhunsheng.server.organization.Organization;
import org.zhunsheng.server.organization.Organizations;
import org.zhunsheng.server.register.Registers;
import org.zhunsheng.server.web.Refused;
import org.zhunsheng.server.web.ServiceProblem;

/** 数据项：看，设立，公布定义的新一版，数。看不见的与没有的，回答相同。 */
@Component
public class Figures {

    private final FigureStore store;
    private final Registers registers;
    private final Organizations organizations;
    private final Access access;
    private final Audit audit;

    Figures(FigureStore store, Registers registers, Organizations organizations, Access access, Audit audit) {
        this.store = store;
        this.registers = registers;
        this.organizations = organizations;
        this.access = access;
        this.audit = audit;
    }

    /** 一页；{@code next} 是下一页的 {@code after}。 */
    public record Page(List<KnownFigure> shown, @Nullable Long next) {}

    private FigureStore.Sight sight() {
        return new FigureStore.Sight(
                access.scope(Permission.REGISTER_READ),
                access.scope(Permission.REGISTER_DEFINE),
                access.scope(Permission.ORGANIZATION_READ));
    }

    @Transactional(readOnly = true)
    public KnownFigure find(long id) {
        return store.find(id, sight()).orElseThrow(() -> new Refused(ServiceProblem.NOT_FOUND));
    }

    /** 这个位置用得上的；空字不限。 */
    @Transactional(readOnly = true)
    public Page list(String within, long after, int limit) {
        Optional<KnownFigure> last = after == 0 ? Optional.empty() : store.find(after, sight());
        String place = last.map(KnownFigure::place).orElse("");
        String code = last.map(KnownFigure::code).orElse("");
        List<KnownFigure> found = store.list(within, place, code, limit + 1, sight());
        return found.size() <= limit
                ? new Page(found, null)
                : new Page(found.subList(0, limit), found.get(limit - 1).id());
    }

    @Transactional(readOnly = true)
    List<FigureStore.Version> versions(KnownFigure figure) {
        return store.versions(figure.id(), sight());
    }

    @Transactional(readOnly = true)
    String text(KnownFigure figure, int number) {
        return store.text(figure.id(), number, sight()).orElseThrow(() -> new Refused(ServiceProblem.NOT_FOUND));
    }

    /** 这个机构已经设了的：编码与编号；没有机构的为空表。 */
    @Transactional(readOnly = true)
    Map<String, Long> codes(@Nullable Long organization) {
        return organization == null ? Map.of() : store.codes(organization, sight());
    }

    boolean mayDefine(String place) {
        return access.scope(Permission.REGISTER_DEFINE).contains(place);
    }

    /** 设立一个数据项；算例不符的不设。 */
    @Transactional
    public KnownFigure add(long organization, String text) {
        Organization owner = organizations.find(organization);
        access.require(Permission.REGISTER_DEFINE, owner.place());
        if (owner.closedOn() != null) throw new Refused(ServiceProblem.NOT_ALLOWED);
        Map<String, Register> known = registers.within(owner.place());
        Figure figure = read(text, owner.place(), known);
        try {
            long id = store.add(organization, figure.id());
            publish(id, 1, figure, known, text);
            return done(id, figure, 1);
        } catch (DuplicateKeyException taken) {
            throw new Refused(FigureProblem.TAKEN);
        }
    }

    /** 公布新的一版；冻结了的数不变。 */
    @Transactional
    public KnownFigure publish(long id, int seen, String text) {
        KnownFigure before = find(id);
        access.require(Permission.REGISTER_DEFINE, before.place());
        if (seen != before.number() || !store.use(id, seen, access.scope(Permission.REGISTER_DEFINE)))
            throw new Refused(ServiceProblem.CHANGED_MEANWHILE);
        Map<String, Register> known = registers.within(before.place());
        Figure figure = read(text, before.place(), known);
        if (!figure.id().equals(before.code())) throw new Refused(FigureProblem.TAKEN);
        publish(id, seen + 1, figure, known, text);
        return done(id, figure, seen + 1);
    }

    private Figure read(String text, String place, Map<String, Register> known) {
        return FigureDefinitions.read(text, new FigureSources(known, Set.copyOf(store.counted(place, sight()))));
    }

    private void publish(long id, int number, Figure figure, Map<String, Register> known, String text) {
        FigureQuery query = FigureQuery.of(figure, known);
        check(figure, query, known);
        store.publish(id, number, figure, query, text, Caller.current().id());
    }

    private void check(Figure figure, FigureQuery query, Map<String, Register> known) {
        List<String> apart = new ArrayList<>();
        for (FigureExample one : figure.examples()) {
            BigDecimal found = store.example(query, FigureQuery.register(query.of(), known), one);
            if (found.compareTo(one.expected()) != 0)
                apart.add("“" + one.title() + "”："
                        + one.expected().toPlainString() + " ≠ "
                        + found.stripTrailingZeros().toPlainString());
        }
        if (!apart.isEmpty()) throw new Refused(new WrongExamples(apart));
    }

    private KnownFigure done(long id, Figure figure, int number) {
        KnownFigure after = find(id);
        audit.done(
                Act.FIGURE_DEFINE,
                after.place(),
                "figure:" + id,
                Map.of("code", figure.id(), "title", figure.title().zh(), "number", number));
        return after;
    }

    /** 这个机构的记录看得见，数就看得见；数支付的，看得见支付。 */
    boolean sees(KnownFigure figure, String place) {
        Permission needed = figure.query().isOfPayments() ? Permission.MONEY_READ : Permission.REGISTER_READ;
        return access.scope(needed).contains(place)
                || access.scope(Permission.ASSIGNMENT_READ).contains(place);
    }

    /** 一个机构那一年的几个数；看不见的、用不了的没有。机构是看得见的，或者是看得见的一张表的。 */
    @Transactional(readOnly = true)
    public Map<Long, Counted> values(Collection<Long> figures, long organization, int year) {
        if (figures.isEmpty()) return Map.of();
        return store.values(figures, organization, year).stream()
                .collect(Collectors.toMap(Counted::figure, Function.identity()));
    }

    /** 这个位置用的、编号是这几个的；近处的盖过上级的。没有的不在其中。 */
    @Transactional(readOnly = true)
    public Map<String, Long> named(Collection<String> codes, String place) {
        return codes.isEmpty() ? Map.of() : store.named(codes, place, sight());
    }
}
