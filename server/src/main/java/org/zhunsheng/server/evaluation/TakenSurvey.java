package org.zhunsheng.server.evaluation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.zhunsheng.server.filling.FilledForm;
import org.zhunsheng.server.survey.Survey;
import org.zhunsheng.server.survey.SurveyContent;
import org.zhunsheng.server.survey.SurveyResult;

/** 由满意度调查写进来的一行问卷：来源一格写着是哪一个调查、那时的份数，人读得懂，也凭它核对。 */
final class TakenSurvey {

    static final String SOURCE = "source";

    private static final List<String> COUNTS = List.of("valid", "very", "satisfied", "basically", "dissatisfied");
    private static final Pattern WRITTEN =
            Pattern.compile("满意度调查 (\\d{1,18})：(\\d+) = (\\d+) \\+ (\\d+) \\+ (\\d+) \\+ (\\d+)");

    private TakenSurvey() {}

    /** 各格：前三档照旧，其余都是不满意。 */
    static Map<String, String> cells(Survey it, SurveyResult result) {
        List<Integer> counts = result.decisive();
        int rest = counts.stream().skip(3).mapToInt(Integer::intValue).sum();
        List<Integer> all = List.of(result.answers(), counts.get(0), counts.get(1), counts.get(2), rest);
        Map<String, String> cells = new LinkedHashMap<>();
        SurveyContent content = it.content();
        cells.put("population", Integer.toString(content.population()));
        for (int i = 0; i < COUNTS.size(); i++)
            cells.put(COUNTS.get(i), all.get(i).toString());
        cells.put("period", it.period());
        String parts = all.stream().skip(1).map(String::valueOf).collect(Collectors.joining(" + "));
        cells.put(SOURCE, "满意度调查 " + it.id() + "：" + result.answers() + " = " + parts);
        return cells;
    }

    /** 这一行来自哪一个调查；自己填的为零。 */
    static long of(FilledForm form, String row) {
        Matcher found = WRITTEN.matcher(form.value(row, SOURCE));
        return found.matches() ? Long.parseLong(found.group(1)) : 0;
    }

    /** 写进来之后份数改过。 */
    static boolean isAltered(FilledForm form, String row) {
        Matcher found = WRITTEN.matcher(form.value(row, SOURCE));
        if (!found.matches()) return false;
        for (int i = 0; i < COUNTS.size(); i++)
            if (!form.value(row, COUNTS.get(i)).strip().equals(found.group(i + 2))) return true;
        return false;
    }
}
