package org.zhunsheng.server.monitoring;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.zhunsheng.server.web.Refused;

/**
 * 做一件事时说的。
 *
 * @param text 要求、反馈、意见或理由
 * @param expected 新的全年预计：行的编号到值；针对整张表的，键为空字
 */
record NoticeWords(String text, Map<String, String> expected) {

    private static final int LONGEST = 2000;
    private static final int LONGEST_VALUE = 100;

    NoticeWords {
        text = text.strip();
        Map<String, String> said = new TreeMap<>();
        expected.forEach((row, value) -> {
            if (!value.isBlank()) said.put(row, value.strip());
        });
        expected = Map.copyOf(said);
    }

    static NoticeWords of(String text) {
        return new NoticeWords(text, Map.of());
    }

    /**
     * 该说的都说了，没有多说。
     *
     * @param rows 通知所指的行；空的针对整张表
     */
    void check(NoticeDeed deed, List<String> rows) {
        if (text.length() > LONGEST || deed.needsWords() && text.isEmpty())
            throw new Refused(MonitoringProblem.WORDS_MISSING);
        List<String> named = rows.isEmpty() ? List.of("") : rows;
        boolean wrong = deed != NoticeDeed.ANSWER && !expected.isEmpty()
                || !named.containsAll(expected.keySet())
                || expected.values().stream().anyMatch(value -> value.length() > LONGEST_VALUE);
        if (wrong) throw new Refused(MonitoringProblem.WRONG_VALUE);
    }
}
