package org.zhunsheng.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.zhunsheng.text.Language;

/** {@code docs/errors.md} 由 {@link Problem} 生成；{@code mvn -Dregenerate=true -Dtest=ProblemTest test} 重写。 */
class ProblemTest {

    private static final Path PAGE = Path.of("..", "docs", "errors.md");

    @Test
    void codesAreUniqueAndBothLanguagesSayTheSame() {
        assertEquals(
                Problem.values().length,
                Arrays.stream(Problem.values()).map(Problem::code).distinct().count());
        for (Problem problem : Problem.values()) {
            assertTrue(problem.code().matches("P-5\\d\\d"), problem.code());
            assertEquals(slots(problem.sentence(Language.ZH)), slots(problem.sentence(Language.EN)), problem.code());
        }
    }

    @Test
    void aMessageSaysWhatHappenedAndWhatToDo() {
        Unreadable unreadable = new Unreadable(Problem.NOT_A_FORM, "/funds", "数组 · an array", "“甲”");
        assertEquals(
                "P-552 JSON 的 /funds 处应为 数组 · an array，实际为 “甲”。请对照 docs/form.schema.json 改正。",
                unreadable.message(Language.ZH));
        assertEquals(
                "P-552 In the JSON, /funds must be 数组 · an array but is “甲”. Compare with docs/form.schema.json.",
                unreadable.message(Language.EN));
    }

    @Test
    void thePageOfProblemsIsCurrent() throws IOException {
        if (Boolean.getBoolean("regenerate")) Files.writeString(PAGE, page());
        String written = Files.exists(PAGE) ? Files.readString(PAGE) : "";
        assertEquals(page(), written, "docs/errors.md is not current: run this test with -Dregenerate=true");
    }

    private static java.util.List<String> slots(String sentence) {
        return Pattern.compile("\\{\\d\\}")
                .matcher(sentence)
                .results()
                .map(MatchResult::group)
                .sorted()
                .toList();
    }

    private static String page() {
        StringBuilder page = new StringBuilder("""
                # 读不了的文件 · Files that cannot be read

                由 `documents` 模块的 `Problem` 生成，请勿手改；重写：`mvn -pl kernel,documents -am -Dregenerate=true -Dtest=ProblemTest test`。
                编号永不更名；{0}、{1} 由具体情况填入。表上写错了不在此列：那是核查发现，见 [checks.md](checks.md)。

                | 编号 | 发生了什么 · What happened | 怎样办 · What to do |
                |---|---|---|
                """);
        for (Problem problem : Problem.values()) {
            page.append("| %s | %s<br>%s | %s<br>%s |\n"
                    .formatted(
                            problem.code(),
                            problem.sentence(Language.ZH),
                            problem.sentence(Language.EN),
                            problem.remedy(Language.ZH),
                            problem.remedy(Language.EN)));
        }
        return page.toString();
    }
}
