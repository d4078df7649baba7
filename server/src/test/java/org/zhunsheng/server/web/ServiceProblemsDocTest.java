package org.zhunsheng.server.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;

/** {@code docs/problems.md} 由各包的清单生成；{@code -Dregenerate=true} 重写。 */
class ServiceProblemsDocTest {

    private static final Path PAGE = Path.of("..", "docs", "problems.md");

    private static List<ProblemRow> rows() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(Refusable.class));
        return scanner.findCandidateComponents("org.zhunsheng.server").stream()
                .flatMap(found -> constants(String.valueOf(found.getBeanClassName())))
                .map(Refusable::row)
                .sorted(Comparator.comparing(ProblemRow::code))
                .toList();
    }

    private static Stream<Refusable> constants(String name) {
        try {
            Object[] constants = Class.forName(name).getEnumConstants();
            return constants == null ? Stream.of() : Stream.of(constants).map(Refusable.class::cast);
        } catch (ClassNotFoundException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Test
    void everyProblemHasACodeOfItsOwnAndSaysWhatToDo() {
        List<ProblemRow> rows = rows();
        assertTrue(rows.size() > 60, "found only " + rows.size());
        assertEquals(rows.size(), rows.stream().map(ProblemRow::code).distinct().count());
        for (ProblemRow row : rows) {
            assertTrue(row.code().matches("P-\\d{3}"), row.code());
            assertTrue(row.status() >= 400 && row.status() < 600, row.code());
            assertTrue(
                    Stream.of(row.zh(), row.zhRemedy(), row.en(), row.enRemedy())
                            .noneMatch(String::isBlank),
                    row.code());
        }
    }

    @Test
    void thePageIsCurrent() throws IOException {
        if (Boolean.getBoolean("regenerate")) Files.writeString(PAGE, page());
        String written = Files.exists(PAGE) ? Files.readString(PAGE) : "";
        assertEquals(page(), written, "docs/problems.md is not current: run this test with -Dregenerate=true");
    }

    private static String page() {
        StringBuilder page = new StringBuilder("""
                # 服务说“不”的各种情形 · When the service refuses

                由服务各包的清单生成，请勿手改；重写：`mvn -pl server -am -Dregenerate=true -Dtest=ServiceProblemsDocTest -Dsurefire.failIfNoSpecifiedTests=false test`。
                编号永不更名，页面与接口（problem+json 的 `code`）上是同一个。文件本身读不了的见 [errors.md](errors.md)。

                | 编号 | 状态 | 发生了什么 · What happened | 怎样办 · What to do |
                |---|---:|---|---|
                """);
        for (ProblemRow row : rows())
            page.append("| %s | %d | %s<br>%s | %s<br>%s |\n"
                    .formatted(row.code(), row.status(), row.zh(), row.en(), row.zhRemedy(), row.enRemedy()));
        return page.toString();
    }
}
