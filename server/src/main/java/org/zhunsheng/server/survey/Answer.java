package org.zhunsheng.server.survey;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * 一份答案，存下的样子。
 *
 * @param choices 各题选了第几档，没有选的为 -1
 * @param remarks 各题写的话，没有写的为空字
 */
record Answer(List<Integer> choices, List<String> remarks) {

    private static final int LONGEST = 1000;

    /** 照交上来的读；不认得的当作没有选。 */
    static Answer of(SurveyContent content, Map<String, String> posted) {
        List<Integer> choices = IntStream.range(0, content.questions().size())
                .mapToObj(question -> choice(
                        posted.getOrDefault("q" + question, ""), content.scale().size()))
                .toList();
        List<String> remarks = IntStream.range(0, content.remarks().size())
                .mapToObj(question -> said(posted.getOrDefault("r" + question, "")))
                .toList();
        return new Answer(choices, remarks);
    }

    private static int choice(String chosen, int steps) {
        if (!chosen.matches("\\d")) return -1;
        int step = Integer.parseInt(chosen);
        return step < steps ? step : -1;
    }

    /** 太长的截断，控制字符不要；换行留着。 */
    private static String said(String typed) {
        String text = typed.replace("\r\n", "\n")
                .replaceAll("[\\p{Cntrl}&&[^\\n]]", "")
                .strip();
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }

    /** 第一题答了，才是有效的一份。 */
    boolean valid() {
        return choices.getFirst() >= 0;
    }
}
