package org.zhunsheng.server.account;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zhunsheng.server.web.Languages;
import org.zhunsheng.server.web.Refusal;
import org.zhunsheng.text.Language;

/** 不对的几处，写成页面顶上错误摘要的样子。 */
@Component
class AccountErrors {

    private final HttpServletRequest request;

    AccountErrors(HttpServletRequest request) {
        this.request = request;
    }

    List<Map<String, String>> of(Wrong wrong) {
        Language language = Languages.of(request);
        return wrong.problems().stream().map(one -> line(one, language)).toList();
    }

    /** 栏名到那一栏的话。 */
    Map<String, String> byField(Wrong wrong) {
        return of(wrong).stream()
                .filter(line -> !line.getOrDefault("field", "").isEmpty())
                .collect(Collectors.toMap(
                        line -> line.getOrDefault("field", ""),
                        line -> line.getOrDefault("sentence", ""),
                        (one, other) -> one));
    }

    private static Map<String, String> line(AccountProblem problem, Language language) {
        Refusal refusal = problem.refusal(language);
        return Map.of(
                "href", problem.field().isEmpty() ? "#main" : "#" + problem.field(),
                "field", problem.field(),
                "subject", "",
                "sentence", refusal.sentence(),
                "remedy", refusal.remedy(),
                "code", refusal.code());
    }
}
