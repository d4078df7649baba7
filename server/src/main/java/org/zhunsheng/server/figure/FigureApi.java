package org.zhunsheng.server.figure;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.zhunsheng.server.access.Permission;
import org.zhunsheng.server.access.Requires;
import org.zhunsheng.server.organization.Organizations;
import org.zhunsheng.server.web.Refused;
import org.zhunsheng.server.web.ServiceProblem;
import org.zhunsheng.text.Language;

/** 数据项的接口：定义、数、由哪几条数出。 */
@RestController
@RequestMapping("/api/v1/figures")
class FigureApi {

    private static final int MOST = 200;

    private final Figures figures;
    private final OpenedFigures opened;
    private final Organizations organizations;

    FigureApi(Figures figures, OpenedFigures opened, Organizations organizations) {
        this.figures = figures;
        this.opened = opened;
        this.organizations = organizations;
    }

    /** 清单里的一个。 */
    record Line(long id, long organization, String code, String title, String titleEn, String unit, int version) {

        static Line of(KnownFigure it) {
            return new Line(
                    it.id(),
                    it.organizationId(),
                    it.code(),
                    it.title().zh(),
                    it.title().en(),
                    it.unit(),
                    it.number());
        }
    }

    /** 一页；{@code next} 是下一页的 {@code after}。 */
    record Page(List<Line> items, @Nullable Long next) {}

    /** 一版。 */
    record Version(int number, String title, OffsetDateTime publishedAt) {}

    /** 一个数据项，连同定义的原文。 */
    record Answer(Line figure, String definition, List<Version> versions) {}

    /**
     * 一个机构那一年的数。
     *
     * @param records 由几条记录数出；比率为 null
     * @param seen 其中看得见几条
     */
    record Value(
            long figure,
            String title,
            int version,
            long organization,
            int year,
            @Nullable BigDecimal value,
            String unit,
            String arithmetic,
            @Nullable Long records,
            long seen) {}

    /** 由哪几条数出，看得见的一页。 */
    record Rows(
            List<String> columns,
            List<OpenedFigures.Row> items,
            @Nullable Long next) {}

    /**
     * 设立、公布新的一版。
     *
     * @param organization 哪个机构设的；新的一版不必写
     * @param definition 定义的原文
     */
    record Wanted(@Nullable Long organization, @Nullable String definition) {}

    @GetMapping
    @Requires({Permission.REGISTER_READ, Permission.REGISTER_DEFINE})
    Page list(
            @RequestParam(required = false) @Nullable Long organization,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "50") int limit) {
        if (limit < 1 || limit > MOST) throw new Refused(ServiceProblem.WRONG_REQUEST);
        String within =
                organization == null ? "" : organizations.find(organization).place();
        Figures.Page found = figures.list(within, after, limit);
        return new Page(found.shown().stream().map(Line::of).toList(), found.next());
    }

    @GetMapping("/{id}")
    @Requires({Permission.REGISTER_READ, Permission.REGISTER_DEFINE})
    ResponseEntity<Answer> one(@PathVariable long id) {
        return answer(figures.find(id));
    }

    @GetMapping("/{id}/value")
    @Requires(Permission.REGISTER_READ)
    Value value(@PathVariable long id, @RequestParam long organization, @RequestParam int year) {
        OpenedFigures.Opening it = opened.open(figures.find(id), organizations.find(organization), year);
        Counted counted = it.counted();
        if (counted == null) throw new Refused(ServiceProblem.NOT_FOUND);
        return new Value(
                id,
                counted.title(),
                counted.version(),
                organization,
                year,
                counted.value(),
                counted.unit(),
                counted.arithmetic(),
                counted.records(),
                it.seen());
    }

    @GetMapping("/{id}/rows")
    @Requires(Permission.REGISTER_READ)
    Rows rows(
            @PathVariable long id,
            @RequestParam long organization,
            @RequestParam int year,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "50") int limit) {
        if (limit < 1 || limit > MOST) throw new Refused(ServiceProblem.WRONG_REQUEST);
        OpenedFigures.Opening it = opened.open(figures.find(id), organizations.find(organization), year);
        OpenedFigures.Rows found = opened.rows(it, after, limit, Language.ZH);
        return new Rows(found.columns(), found.rows(), found.next());
    }

    @PostMapping
    @Requires(Permission.REGISTER_DEFINE)
    ResponseEntity<Answer> add(@RequestBody Wanted wanted) {
        if (wanted.organization() == null || wanted.definition() == null)
            throw new Refused(ServiceProblem.WRONG_REQUEST);
        return answer(figures.add(wanted.organization(), wanted.definition()));
    }

    @PutMapping("/{id}/definition")
    @Requires(Permission.REGISTER_DEFINE)
    ResponseEntity<Answer> publish(
            @PathVariable long id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, defaultValue = "") String seen,
            @RequestBody Wanted wanted) {
        if (wanted.definition() == null) throw new Refused(ServiceProblem.WRONG_REQUEST);
        return answer(figures.publish(id, version(seen), wanted.definition()));
    }

    private static int version(String seen) {
        String digits = seen.replaceAll("^(W/)?\"|\"$", "");
        if (!digits.matches("\\d{1,9}")) throw new Refused(ServiceProblem.CHANGED_MEANWHILE);
        return Integer.parseInt(digits);
    }

    private ResponseEntity<Answer> answer(KnownFigure it) {
        List<Version> versions = figures.versions(it).stream()
                .map(one -> new Version(one.number(), one.title(), one.publishedAt()))
                .toList();
        return ResponseEntity.ok()
                .eTag("\"" + it.number() + "\"")
                .body(new Answer(Line.of(it), figures.text(it, it.number()), versions));
    }
}
