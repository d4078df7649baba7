package org.zhunsheng.server.survey;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.server.sheet.Days;
import org.zhunsheng.server.web.Refused;

/** 设、改调查的表单，照写的样子；读成 {@link SurveyWish} 的时候各栏的错一次说完。 */
record SurveyForm(
        long organization,
        @Nullable Long project,
        String year,
        String indicator,
        String title,
        String about,
        String startsOn,
        String endsOn,
        String kinds,
        String questions,
        String remarks,
        String scale) {

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_ABOUT = 2000;
    private static final int LONGEST_INDICATOR = 100;

    /** 新的，先写好常用的问法与四档；“基本满意”计不计、计多少，各地不同，不计的为 0。 */
    static SurveyForm fresh(long organization, @Nullable Long project, String year, String indicator) {
        return new SurveyForm(
                organization,
                project,
                year,
                indicator,
                "",
                "",
                "",
                "",
                "",
                "总的来说，您对这项工作满意吗？",
                "您有什么意见、建议？",
                "很满意 1\n满意 1\n基本满意 0\n不满意 0");
    }

    static SurveyForm of(long organization, @Nullable Long project, Map<String, String> typed) {
        return new SurveyForm(
                organization,
                project,
                typed.getOrDefault("year", "").strip(),
                typed.getOrDefault("indicator", "").strip(),
                typed.getOrDefault("title", "").strip(),
                typed.getOrDefault("about", "").replace("\r\n", "\n").strip(),
                typed.getOrDefault("startsOn", "").strip(),
                typed.getOrDefault("endsOn", "").strip(),
                typed.getOrDefault("kinds", "").replace("\r\n", "\n"),
                typed.getOrDefault("questions", "").replace("\r\n", "\n"),
                typed.getOrDefault("remarks", "").replace("\r\n", "\n"),
                typed.getOrDefault("scale", "").replace("\r\n", "\n"));
    }

    static SurveyForm of(Survey it) {
        SurveyContent content = it.content();
        return new SurveyForm(
                it.organizationId(),
                it.projectId(),
                it.year() == null ? "" : it.year().toString(),
                it.indicator(),
                it.title(),
                it.about(),
                it.startsOn().toString(),
                it.endsOn().toString(),
                content.kinds().stream()
                        .map(one -> one.name() + " " + one.population() + " " + one.invited())
                        .collect(Collectors.joining("\n")),
                String.join("\n", content.questions()),
                String.join("\n", content.remarks()),
                content.scale().stream()
                        .map(one -> one.text() + " " + Satisfaction.plain(one.weight()))
                        .collect(Collectors.joining("\n")));
    }

    /** 写错了的，拒绝，每一栏都说。 */
    SurveyWish read() {
        List<Fault> faults = new ArrayList<>();
        boolean named = !title.isEmpty() && title.length() <= LONGEST_TITLE && about.length() <= LONGEST_ABOUT;
        if (!named) faults.add(new Fault("title", SurveyProblem.WRONG_TITLE.row()));
        LocalDate first = Days.parse(startsOn);
        LocalDate last = Days.parse(endsOn);
        if (first == null || last == null || last.isBefore(first))
            faults.add(new Fault("startsOn", SurveyProblem.WRONG_PERIOD.row()));
        boolean dated = project == null ? year.isEmpty() : year.matches("(19|20)\\d\\d");
        if (!dated || indicator.length() > LONGEST_INDICATOR)
            faults.add(new Fault("year", SurveyProblem.WRONG_PERIOD.row()));
        SurveyContent content = SurveyReading.read(this, faults);
        if (!faults.isEmpty() || first == null || last == null) throw new Refused(new WrongSurvey(faults));
        Integer number = project == null ? null : Integer.valueOf(year);
        return new SurveyWish(organization, project, number, indicator, title, about, first, last, content);
    }
}
