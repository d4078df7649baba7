package org.zhunsheng.server.account;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.zhunsheng.server.web.Refused;
import org.zhunsheng.server.web.ServiceProblem;

/** 接口共有的：一页多少、版本怎样写、哪里不对怎样答。 */
@RestControllerAdvice(assignableTypes = {AccountsApi.class, GrantsApi.class})
class ApiAnswers {

    private static final int MOST = 200;

    private final AccountErrors errors;

    ApiAnswers(AccountErrors errors) {
        this.errors = errors;
    }

    static int size(int limit) {
        if (limit < 1 || limit > MOST) throw new Refused(ServiceProblem.WRONG_REQUEST);
        return limit;
    }

    static String tag(int version) {
        return "\"" + version + "\"";
    }

    static int version(String match) {
        if (!match.matches("\"\\d{1,9}\"")) throw new Refused(ServiceProblem.WRONG_REQUEST);
        return Integer.parseInt(match.substring(1, match.length() - 1));
    }

    /** 第一处不对的编号与话；全部在 {@code errors}。 */
    @ExceptionHandler(Wrong.class)
    ResponseEntity<Answer> wrong(Wrong wrong) {
        AccountProblem first = wrong.problems().getFirst();
        var lines = errors.of(wrong);
        return ResponseEntity.status(first.status())
                .header(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_PROBLEM_JSON_VALUE)
                .body(new Answer(
                        "about:blank",
                        first.code(),
                        first.status(),
                        lines.getFirst().getOrDefault("sentence", ""),
                        lines.getFirst().getOrDefault("remedy", ""),
                        lines.stream()
                                .map(line -> new Part(
                                        line.getOrDefault("field", ""),
                                        line.getOrDefault("code", ""),
                                        line.getOrDefault("sentence", "")))
                                .toList()));
    }

    /** problem+json。 */
    record Answer(String type, String code, int status, String title, String detail, java.util.List<Part> errors) {}

    record Part(String field, String code, String title) {}
}
