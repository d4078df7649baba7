package org.zhunsheng.server.history;

import jakarta.servlet.http.HttpServletRequest;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.zhunsheng.documents.json.FindingJson;
import org.zhunsheng.documents.json.FormJson;
import org.zhunsheng.server.access.Permission;
import org.zhunsheng.server.access.Requires;
import org.zhunsheng.server.file.StoredFile;
import org.zhunsheng.server.web.Languages;
import org.zhunsheng.text.Language;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** 历史自评表的接口：清单；一张的全部，表是交换格式。 */
@RestController
@RequestMapping("/api/v1/projects/{id}/history")
class HistoryApi {

    private final HistoricalForms forms;
    private final HistoricalReports reports;
    private final CountedClaims counted;
    private final HistoryPage pages;
    private final JsonMapper json;

    HistoryApi(
            HistoricalForms forms,
            HistoricalReports reports,
            CountedClaims counted,
            HistoryPage pages,
            JsonMapper json) {
        this.forms = forms;
        this.reports = reports;
        this.counted = counted;
        this.pages = pages;
        this.json = json;
    }

    /** 原件。 */
    record Original(long id, String name, String sha256, String state) {

        static Original of(StoredFile file) {
            return new Original(file.id(), file.name(), file.digest(), file.state());
        }
    }

    /**
     * 清单里的一张。
     *
     * @param current 那一年有效的
     * @param original 看不见文件的为空
     */
    record Line(
            long id,
            int year,
            String kind,
            String scheme,
            String printedTotal,
            String printedGrade,
            String total,
            String grade,
            int errors,
            int warnings,
            int informations,
            String program,
            String addedBy,
            OffsetDateTime addedAt,
            boolean current,
            @Nullable String withdrawn,
            @Nullable Original original) {

        static Line of(HistoricalForm it, @Nullable StoredFile file) {
            return new Line(
                    it.id(),
                    it.year(),
                    it.kind(),
                    it.scheme(),
                    it.printedTotal(),
                    it.printedGrade(),
                    it.total(),
                    it.grade(),
                    it.errors(),
                    it.warnings(),
                    it.informations(),
                    it.program(),
                    it.login(),
                    it.at(),
                    it.current(),
                    it.reason(),
                    file == null ? null : Original.of(file));
        }
    }

    /**
     * 一张的全部。
     *
     * @param corrections 指针 → 更正成什么
     * @param findings 收的时候核查的发现，写法见 {@code docs/finding.schema.json}
     * @param beside 与系统里的记录对照的发现，写法相同；随记录变
     * @param counted 文字里的数，旁边是台账数出的；随记录变
     */
    record Whole(
            Line line,
            JsonNode form,
            Map<String, String> corrections,
            JsonNode findings,
            JsonNode beside,
            List<CountedClaims.Line> counted,
            JsonNode scores) {}

    @GetMapping
    @Requires(Permission.ASSIGNMENT_READ)
    List<Line> list(@PathVariable long id) {
        List<HistoricalForm> list = forms.list(id);
        Map<Long, StoredFile> originals = pages.originals(list);
        return list.stream().map(it -> Line.of(it, originals.get(it.fileId()))).toList();
    }

    @GetMapping("/{form}")
    @Requires(Permission.ASSIGNMENT_READ)
    Whole one(@PathVariable long id, @PathVariable long form, HttpServletRequest request) {
        Language language = Languages.of(request);
        HistoricalForms.Opened opened = forms.open(id, form);
        HistoricalForm it = opened.it();
        StoredFile file = pages.originals(List.of(it)).get(it.fileId());
        return new Whole(
                Line.of(it, file),
                json.readTree(FormJson.write(List.of(opened.form()), true)),
                opened.content().corrections(),
                json.readTree(FindingJson.write(List.of(reports.examined(opened, language)), language)),
                json.readTree(FindingJson.write(List.of(reports.compared(opened, language)), language)),
                counted.of(opened),
                json.readTree(opened.content().scores()));
    }
}
