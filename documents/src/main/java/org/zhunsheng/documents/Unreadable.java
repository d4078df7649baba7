package org.zhunsheng.documents;

import java.util.List;
import org.zhunsheng.text.Language;

/** 文件读不了：为什么，怎样办。表上写错了不在此列，那是核查发现。 */
public final class Unreadable extends Exception {

    private static final long serialVersionUID = 1L;

    private final Problem problem;
    private final transient List<String> details;

    /** {@code details} 依次填入句中的 {0}、{1}。 */
    public Unreadable(Problem problem, String... details) {
        super(problem.code());
        this.problem = problem;
        this.details = List.of(details);
    }

    /** 同上，连同引起它的异常，供日志使用。 */
    public Unreadable(Throwable cause, Problem problem, String... details) {
        super(problem.code(), cause);
        this.problem = problem;
        this.details = List.of(details);
    }

    public Problem problem() {
        return problem;
    }

    /** 编号、发生了什么、怎样办，一行。 */
    public String message(Language language) {
        String gap = language == Language.ZH ? "" : " ";
        return problem.code() + " " + sentence(language) + gap + problem.remedy(language);
    }

    /** 发生了什么，已填入具体情况。 */
    public String sentence(Language language) {
        String sentence = problem.sentence(language);
        for (int n = 0; n < details.size(); n++) sentence = sentence.replace("{" + n + "}", details.get(n));
        return sentence;
    }

    @Override
    public String getMessage() {
        return message(Language.EN);
    }
}
