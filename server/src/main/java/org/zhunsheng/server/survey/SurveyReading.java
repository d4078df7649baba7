package org.zhunsheng.server.survey;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhunsheng.server.survey.SurveyContent.Choice;
import org.zhunsheng.server.survey.SurveyContent.Kind;

/** 一行一个地写的：问谁、各档、题目。 */
final class SurveyReading {

    static final int MOST_INVITED = 20_000;

    private static final int MOST_KINDS = 12;
    private static final int MOST_QUESTIONS = 12;
    private static final int MOST_REMARKS = 5;
    private static final int LEAST_STEPS = 4;
    private static final int MOST_STEPS = 6;
    private static final int LONGEST = 200;
    private static final int LONGEST_NAME = 50;

    private static final Pattern KIND = Pattern.compile("(.+?)[\\s,，:：]+(\\d{1,7})(?:[\\s,，]+(\\d{1,5}))?");
    private static final Pattern STEP = Pattern.compile("(.+?)[\\s,，:：]+(0|1|0?\\.\\d{1,2}|1\\.0{1,2})");

    private final List<Fault> faults;

    private SurveyReading(List<Fault> faults) {
        this.faults = faults;
    }

    static SurveyContent read(SurveyForm form, List<Fault> faults) {
        SurveyReading reading = new SurveyReading(faults);
        return new SurveyContent(
                reading.kinds(lines(form.kinds())),
                reading.questions("questions", lines(form.questions()), 1, MOST_QUESTIONS),
                reading.questions("remarks", lines(form.remarks()), 0, MOST_REMARKS),
                reading.scale(lines(form.scale())));
    }

    private static List<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    private void wrong(String field, SurveyProblem problem, String line) {
        faults.add(new Fault(field, problem.row().naming(line)));
    }

    private List<Kind> kinds(List<String> lines) {
        List<Kind> kinds = new ArrayList<>();
        for (String line : lines) {
            Matcher found = KIND.matcher(line);
            int population = found.matches() ? Integer.parseInt(found.group(2)) : 0;
            int invited = population == 0 || found.group(3) == null ? population : Integer.parseInt(found.group(3));
            boolean right = population > 0
                    && invited > 0
                    && invited <= population
                    && found.group(1).length() <= LONGEST_NAME;
            if (right) kinds.add(new Kind(found.group(1), population, invited));
            else wrong("kinds", SurveyProblem.WRONG_KIND, line);
        }
        long invited = kinds.stream().mapToLong(Kind::invited).sum();
        if (lines.isEmpty() || lines.size() > MOST_KINDS || invited > MOST_INVITED)
            wrong("kinds", SurveyProblem.WRONG_KIND, lines.size() + " / " + invited);
        return kinds;
    }

    private List<Choice> scale(List<String> lines) {
        List<Choice> scale = new ArrayList<>();
        for (String line : lines) {
            Matcher found = STEP.matcher(line);
            BigDecimal weight = found.matches() ? new BigDecimal(found.group(2)) : BigDecimal.TWO;
            BigDecimal above =
                    scale.isEmpty() ? BigDecimal.ONE : scale.getLast().weight();
            if (weight.compareTo(above) <= 0 && found.group(1).length() <= LONGEST_NAME)
                scale.add(new Choice(found.group(1), weight));
            else wrong("scale", SurveyProblem.WRONG_SCALE, line);
        }
        if (lines.size() < LEAST_STEPS || lines.size() > MOST_STEPS)
            wrong("scale", SurveyProblem.WRONG_SCALE, Integer.toString(lines.size()));
        return scale;
    }

    private List<String> questions(String field, List<String> lines, int least, int most) {
        lines.stream()
                .filter(line -> line.length() > LONGEST)
                .forEach(line -> wrong(field, SurveyProblem.WRONG_QUESTION, line));
        if (lines.size() < least || lines.size() > most)
            wrong(field, SurveyProblem.WRONG_QUESTION, Integer.toString(lines.size()));
        return lines;
    }
}
