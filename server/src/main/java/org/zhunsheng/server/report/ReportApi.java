package org.zhunsheng.server.report;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.zhunsheng.server.access.Permission;
import org.zhunsheng.server.access.Requires;
import org.zhunsheng.server.web.Refused;
import org.zhunsheng.server.web.ServiceProblem;

/** 自评报告的接口；见 docs/report.md。 */
@RestController
@RequestMapping("/api/v1/reports/{organization:\\d{1,18}}/{year:\\d{4}}")
class ReportApi {

    private final Reports reports;
    private final ReportController pages;

    ReportApi(Reports reports, ReportController pages) {
        this.reports = reports;
        this.pages = pages;
    }

    /** 进报告的一张表。 */
    record Accepted(long filling, String code, String project, String score, String grade) {}

    /** 一段。 @param text 数还是引用 @param filled 印出来的样子 */
    record Text(String id, String name, String text, String filled, int version) {}

    /**
     * 一份报告。
     *
     * @param accepted 各项目的
     * @param wholes 整体支出的
     * @param figures 引用的名字与现在的值
     * @param unwritten 必须由人来写、还没有写的
     */
    record Answer(
            long organization,
            int year,
            String unit,
            List<Accepted> accepted,
            List<Accepted> wholes,
            List<ReportYear.Waiting> waiting,
            Map<String, String> figures,
            List<Text> texts,
            List<String> unwritten) {}

    record Wanted(@Nullable String text) {}

    @GetMapping
    @Requires(Permission.ASSIGNMENT_READ)
    Answer one(@PathVariable long organization, @PathVariable int year) {
        Draft draft = reports.draft(organization, year);
        List<Text> texts =
                ReportTemplate.usual().texts().map(item -> text(draft, item)).toList();
        return new Answer(
                organization,
                year,
                draft.year().unit(),
                accepted(draft.year().accepted()),
                accepted(draft.year().wholes()),
                draft.year().waiting(),
                draft.figures(),
                texts,
                draft.unwritten());
    }

    private static List<Accepted> accepted(List<AcceptedForm> forms) {
        return forms.stream()
                .map(one -> new Accepted(
                        one.filling(),
                        one.code(),
                        one.project(),
                        one.score() == null ? "" : Figures.points(one.score()),
                        one.grade()))
                .toList();
    }

    private static Text text(Draft draft, Item.Text item) {
        return new Text(item.id(), item.name(), draft.written(item), draft.filled(item), draft.version(item));
    }

    /** 改一段；If-Match 是所见的版本，没有写过的为 "0"。 */
    @PutMapping("/texts/{block}")
    @Requires(Permission.ASSIGNMENT_FILE)
    ResponseEntity<Text> save(
            @PathVariable long organization,
            @PathVariable int year,
            @PathVariable String block,
            @RequestHeader(name = HttpHeaders.IF_MATCH, defaultValue = "") String seen,
            @RequestBody Wanted wanted) {
        if (!seen.matches("\"\\d{1,9}\"")) throw new Refused(ServiceProblem.CHANGED_MEANWHILE);
        int version = Integer.parseInt(seen.substring(1, seen.length() - 1));
        reports.save(organization, year, block, version, Objects.toString(wanted.text(), ""));
        Text saved = text(reports.draft(organization, year), Reports.item(block));
        return ResponseEntity.ok().eTag("\"" + saved.version() + "\"").body(saved);
    }

    @GetMapping("/documents/{format:docx|pdf}")
    @Requires(Permission.ASSIGNMENT_READ)
    ResponseEntity<byte[]> document(
            @PathVariable long organization, @PathVariable int year, @PathVariable String format) {
        return pages.document(organization, year, format);
    }
}
