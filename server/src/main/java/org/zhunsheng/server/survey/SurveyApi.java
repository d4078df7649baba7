package org.zhunsheng.server.survey;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
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
import org.zhunsheng.server.web.Refused;
import org.zhunsheng.server.web.ServiceProblem;

/** 满意度调查的接口：清单、一个连同结果、设、改、开始收、延期、结束；写进自评表在填报表的接口里。没有凭据，没有一份一份的答案。 */
@RestController
@RequestMapping("/api/v1/surveys")
class SurveyApi {

    private static final int MOST = 200;

    private final SurveyList surveys;
    private final SurveyChanges changes;

    SurveyApi(SurveyList surveys, SurveyChanges changes) {
        this.surveys = surveys;
        this.changes = changes;
    }

    /** 清单里的一个。 */
    record Line(
            long id,
            long organization,
            @Nullable Long project,
            @Nullable Integer year,
            String indicator,
            String title,
            String state,
            LocalDate startsOn,
            LocalDate endsOn,
            int version) {

        static Line of(Survey it) {
            return new Line(
                    it.id(),
                    it.organizationId(),
                    it.projectId(),
                    it.year(),
                    it.indicator(),
                    it.title(),
                    it.state().code(),
                    it.startsOn(),
                    it.endsOn(),
                    it.version());
        }
    }

    /** 一页；{@code next} 是下一页的 {@code after}。 */
    record Page(List<Line> items, @Nullable Long next) {}

    /**
     * 一个调查。
     *
     * @param returned 各类人交了几份
     * @param result 结束的时候数出的；还没有结束的为 null
     */
    record Answer(
            Line survey,
            String about,
            SurveyContent content,
            List<Integer> returned,
            @Nullable ResultView result) {}

    /**
     * 要设、要改成的样子，写法与页面上的相同。
     *
     * @param organization 哪个机构办的；改的不必写
     * @param project 为哪个项目办的；不为项目办的不写，改的不必写
     */
    record Wanted(
            @Nullable Long organization,
            @Nullable Long project,
            @Nullable Integer year,
            @Nullable String indicator,
            @Nullable String title,
            @Nullable String about,
            @Nullable String startsOn,
            @Nullable String endsOn,
            @Nullable List<SurveyContent.Kind> kinds,
            @Nullable List<String> questions,
            @Nullable List<String> remarks,
            @Nullable List<SurveyContent.Choice> scale) {

        private SurveyForm form(long owner, @Nullable Long of) {
            return new SurveyForm(
                    owner,
                    of,
                    year == null ? "" : year.toString(),
                    Objects.toString(indicator, "").strip(),
                    Objects.toString(title, "").strip(),
                    Objects.toString(about, "").strip(),
                    Objects.toString(startsOn, ""),
                    Objects.toString(endsOn, ""),
                    kinds == null
                            ? ""
                            : kinds.stream()
                                    .map(one -> one.name() + " " + one.population() + " " + one.invited())
                                    .collect(Collectors.joining("\n")),
                    questions == null ? "" : String.join("\n", questions),
                    remarks == null ? "" : String.join("\n", remarks),
                    scale == null
                            ? ""
                            : scale.stream()
                                    .map(one -> one.text() + " " + Satisfaction.plain(one.weight()))
                                    .collect(Collectors.joining("\n")));
        }
    }

    /** 延到哪一天。 */
    record Prolonged(@Nullable String endsOn) {}

    @GetMapping
    @Requires(Permission.SURVEY_READ)
    Page list(
            @RequestParam(required = false) @Nullable Long organization,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "50") int limit) {
        if (limit < 1 || limit > MOST) throw new Refused(ServiceProblem.WRONG_REQUEST);
        SurveyList.Page found = surveys.list(organization, after, limit);
        return new Page(found.shown().stream().map(Line::of).toList(), found.next());
    }

    @GetMapping("/{id}")
    @Requires(Permission.SURVEY_READ)
    ResponseEntity<Answer> one(@PathVariable long id) {
        return answer(surveys.find(id));
    }

    @PostMapping
    @Requires(Permission.SURVEY_WRITE)
    ResponseEntity<Answer> add(@RequestBody Wanted wanted) {
        if (wanted.organization() == null) throw new Refused(ServiceProblem.WRONG_REQUEST);
        return answer(changes.add(wanted.form(wanted.organization(), wanted.project())));
    }

    @PutMapping("/{id}")
    @Requires(Permission.SURVEY_WRITE)
    ResponseEntity<Answer> change(
            @PathVariable long id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, defaultValue = "") String seen,
            @RequestBody Wanted wanted) {
        Survey known = surveys.find(id);
        return answer(changes.change(id, version(seen), wanted.form(known.organizationId(), known.projectId())));
    }

    @PostMapping("/{id}/open")
    @Requires(Permission.SURVEY_WRITE)
    ResponseEntity<Answer> open(
            @PathVariable long id, @RequestHeader(name = HttpHeaders.IF_MATCH, defaultValue = "") String seen) {
        return answer(changes.open(id, version(seen)));
    }

    @PostMapping("/{id}/prolong")
    @Requires(Permission.SURVEY_WRITE)
    ResponseEntity<Answer> prolong(
            @PathVariable long id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, defaultValue = "") String seen,
            @RequestBody Prolonged wanted) {
        return answer(changes.prolong(id, version(seen), Objects.toString(wanted.endsOn(), "")));
    }

    @PostMapping("/{id}/close")
    @Requires(Permission.SURVEY_WRITE)
    ResponseEntity<Answer> close(
            @PathVariable long id, @RequestHeader(name = HttpHeaders.IF_MATCH, defaultValue = "") String seen) {
        return answer(changes.close(id, version(seen)));
    }

    private static int version(String seen) {
        String digits = seen.replaceAll("^(W/)?\"|\"$", "");
        if (!digits.matches("\\d{1,9}")) throw new Refused(ServiceProblem.CHANGED_MEANWHILE);
        return Integer.parseInt(digits);
    }

    private ResponseEntity<Answer> answer(Survey it) {
        ResultView result = it.result() == null ? null : ResultView.of(it, it.result());
        return ResponseEntity.ok()
                .eTag("\"" + it.version() + "\"")
                .body(new Answer(Line.of(it), it.about(), it.content(), surveys.participation(it), result));
    }
}
