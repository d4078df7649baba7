package org.zhunsheng.server.figure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhunsheng.figure.Payments;
import org.zhunsheng.register.Register;
import org.zhunsheng.server.access.Access;
import org.zhunsheng.server.access.Permission;
import org.zhunsheng.server.access.Scope;
import org.zhunsheng.server.audit.Act;
import org.zhunsheng.server.audit.Audit;
import org.zhunsheng.server.money.CountedPayments;
import org.zhunsheng.server.organization.Organization;
import org.zhunsheng.server.register.CountedEntries;
import org.zhunsheng.server.web.Refused;
import org.zhunsheng.server.web.ServiceProblem;
import org.zhunsheng.text.Language;

/** 打开一个数：它由哪几条记录数出。数谁来看都一样，记录只看得见自己看得见的，看不见的说有几条。 */
@Component
class OpenedFigures {

    static final int FIRST = 2000;
    static final int LAST = 2099;

    private final Figures figures;
    private final FigureStore store;
    private final CountedEntries entries;
    private final CountedPayments payments;
    private final Access access;
    private final Audit audit;

    OpenedFigures(
            Figures figures,
            FigureStore store,
            CountedEntries entries,
            CountedPayments payments,
            Access access,
            Audit audit) {
        this.figures = figures;
        this.store = store;
        this.entries = entries;
        this.payments = payments;
        this.access = access;
        this.audit = audit;
    }

    /**
     * 打开了的一个数。
     *
     * @param counted 看不见这个机构的数的为空
     * @param register 数的是哪个台账；比率的、没有这样的台账的为空
     * @param seen 看得见几条
     */
    record Opening(
            KnownFigure figure,
            Organization unit,
            int year,
            @Nullable Counted counted,
            @Nullable Register register,
            long seen) {

        /** 看不见几条。 */
        public long unseen() {
            return counted == null || counted.records() == null ? 0 : counted.records() - seen;
        }
    }

    /** 一行，写给人看。 */
    record Row(
            long id,
            String href,
            String reference,
            LocalDate date,
            String organization,
            String state,
            List<String> cells) {}

    /** 一页；{@code next} 是下一页的 {@code after}。 */
    record Rows(
            List<String> columns, List<Row> rows, @Nullable Long next) {}

    @Transactional(readOnly = true)
    Opening open(KnownFigure figure, Organization unit, int year) {
        if (year < FIRST || year > LAST || !unit.place().startsWith(figure.place()))
            throw new Refused(ServiceProblem.NOT_FOUND);
        Counted counted = figures.values(List.of(figure.id()), unit.id(), year).get(figure.id());
        FigureQuery query = figure.query();
        Register register = query.isRate()
                ? null
                : query.isOfPayments() ? Payments.REGISTER : entries.register(query.of(), unit.place());
        long seen = query.isRate() || counted == null
                ? 0
                : store.visible(
                        figure.id(), unit.id(), year, rowScope(query), access.restricted(Permission.REGISTER_READ));
        return new Opening(figure, unit, year, counted, register, seen);
    }

    private Scope rowScope(FigureQuery query) {
        return access.scope(query.isOfPayments() ? Permission.MONEY_READ : Permission.REGISTER_READ);
    }

    /** 比率的分子与分母。 */
    @Transactional(readOnly = true)
    List<KnownFigure> parts(KnownFigure figure) {
        if (!figure.isRate()) return List.of();
        List<String> codes = List.of(
                figure.query().of(), Objects.requireNonNull(figure.query().to()));
        Map<String, Long> known = figures.named(codes, figure.place());
        return codes.stream()
                .distinct()
                .map(known::get)
                .filter(Objects::nonNull)
                .map(figures::find)
                .toList();
    }

    @Transactional(readOnly = true)
    Rows rows(Opening opening, long after, int limit, Language language) {
        FigureQuery query = opening.figure().query();
        if (opening.counted() == null || opening.register() == null) return new Rows(List.of(), List.of(), null);
        List<String> columns = columns(opening, language);
        if (query.isOfPayments()) {
            CountedPayments.Page page = payments.page(paid(opening), after, limit);
            return new Rows(
                    columns, page.lines().stream().map(OpenedFigures::row).toList(), page.next());
        }
        CountedEntries.Page page = entries.page(wanted(opening), opening.register(), after, limit, language);
        return new Rows(columns, page.lines().stream().map(OpenedFigures::row).toList(), page.next());
    }

    List<String> columns(Opening opening, Language language) {
        if (opening.register() == null) return List.of();
        if (!opening.figure().query().isOfPayments()) return CountedEntries.columns(opening.register(), language);
        return Stream.of("payee", "purpose", "amount")
                .map(name -> Payments.REGISTER.field(name).orElseThrow().title().in(language))
                .toList();
    }

    /** 全部看得见的，一条一条地给；导出记审计。 */
    @Transactional
    void export(Opening opening, String format, Language language, Consumer<Row> each) {
        audit.done(
                Act.FIGURE_EXPORT,
                opening.unit().place(),
                "figure:" + opening.figure().id(),
                Map.of("format", format, "year", opening.year()));
        if (opening.register() == null) return;
        if (opening.figure().query().isOfPayments()) payments.all(paid(opening), one -> each.accept(row(one)));
        else entries.all(wanted(opening), opening.register(), language, one -> each.accept(row(one)));
    }

    private static CountedEntries.Wanted wanted(Opening it) {
        return new CountedEntries.Wanted(it.figure().id(), it.unit().id(), it.year());
    }

    private static CountedPayments.Wanted paid(Opening it) {
        return new CountedPayments.Wanted(it.figure().id(), it.unit().id(), it.year());
    }

    private static Row row(CountedEntries.Line it) {
        return new Row(
                it.id(),
                "/register-entries/" + it.id(),
                it.reference(),
                it.date(),
                it.organization(),
                it.state(),
                it.cells());
    }

    private static Row row(CountedPayments.Line it) {
        List<String> cells =
                new ArrayList<>(List.of(it.payee(), it.purpose(), it.amount().toPlainString()));
        String href = "/projects/" + it.project() + "/payments?year=" + it.year();
        return new Row(it.id(), href, it.voucher(), it.date(), "", "", cells);
    }
}
