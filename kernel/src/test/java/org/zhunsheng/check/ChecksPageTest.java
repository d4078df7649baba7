package org.zhunsheng.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.zhunsheng.text.Language;

/** {@code docs/checks.md} 由代码、文字与例子生成；{@code mvn -Dregenerate=true -Dtest=ChecksPageTest test} 重写。 */
@org.jspecify.annotations.NullUnmarked
class ChecksPageTest {

    private static final Path PAGE = Path.of("..", "docs", "checks.md");

    private static final Map<String, String> GROUPS = groups();

    @Test
    void thePageIsCurrent() throws IOException {
        String page = page();
        if (Boolean.getBoolean("regenerate")) {
            Files.createDirectories(PAGE.getParent());
            Files.writeString(PAGE, page);
        }
        String written = Files.exists(PAGE) ? Files.readString(PAGE) : "";
        assertEquals(page, written, "docs/checks.md is not current: run this test with -Dregenerate=true");
    }

    private static String page() {
        StringBuilder page = new StringBuilder("# 检查目录 · The catalogue of checks\n\n");
        page.append("由代码、`kernel/src/main/resources/checks/` 中的文字与例子生成，请勿手改；"
                + "重写：`mvn -pl kernel -Dregenerate=true -Dtest=ChecksPageTest test`。\n");
        page.append("编号（word id）永不更名。严重程度与参数可由指标体系调整。“不运行”不等于“通过”。\n");
        GROUPS.forEach((letter, title) -> {
            List<Rule> group = Stream.<Rule>concat(Checks.ALL.stream(), UnitChecks.ALL.stream())
                    .filter(check -> words(check).number().startsWith(letter))
                    .sorted(Comparator.comparing(check -> words(check).number()))
                    .toList();
            if (group.isEmpty()) return;
            page.append("\n## ").append(letter).append(' ').append(title).append('\n');
            group.forEach(check -> page.append(entry(check)));
        });
        return page.toString();
    }

    private static String entry(Rule check) {
        CheckWords words = words(check);
        StringBuilder entry = new StringBuilder("\n### %s `%s` %s · %s\n\n"
                .formatted(
                        words.number(),
                        check.id(),
                        words.title().zh(),
                        words.title().en()));
        entry.append("- %s · %s。依据：%s\n"
                .formatted(check.severity().term(), check.severity().key(), check.basis()));
        entry.append("- 理由：%s %s\n".formatted(words.why().zh(), words.why().en()));
        words.messages()
                .values()
                .forEach(message -> entry.append("- 说：%s · %s\n".formatted(message.zh(), message.en())));
        entry.append("- 改：%s %s\n".formatted(words.remedy().zh(), words.remedy().en()));
        if (check instanceof UnitCheck) entry.append("- 看：几张表放在一起\n");
        entry.append("- 需要：%s\n".formatted(needs(check)));
        for (Parameter parameter : check.parameters()) entry.append(line(parameter, words));
        if (!words.followsFrom().isEmpty())
            entry.append("- 往往由此引起：%s\n"
                    .formatted(
                            words.followsFrom().stream().map("`%s`"::formatted).collect(Collectors.joining("、"))));
        Example.good(check.id()).forEach(good -> entry.append("- 正例：%s\n".formatted(good.name())));
        Example.bad(check.id()).forEach(bad -> entry.append("- 反例：%s\n".formatted(shown(check, bad))));
        return entry.toString();
    }

    private static String line(Parameter parameter, CheckWords words) {
        Phrase meaning = words.parameters().get(parameter.name());
        return "- 参数 `%s`（%s）：%s · %s\n"
                .formatted(parameter.name(), String.join("、", parameter.defaults()), meaning.zh(), meaning.en());
    }

    private static String needs(Rule check) {
        Set<? extends Enum<?>> needed = check instanceof UnitCheck unit ? unit.needs() : ((Check) check).needs();
        String needs = needed.stream()
                .sorted(Comparator.comparingInt(Enum::ordinal))
                .map(need -> need.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'))
                .collect(Collectors.joining(", "));
        return needs.isEmpty() ? "—" : needs;
    }

    private static String shown(Rule check, Example bad) {
        List<Finding> findings = check instanceof UnitCheck unit
                ? unit.inspect(UnitSketch.of(bad.written())).stream()
                        .map(UnitFinding::finding)
                        .toList()
                : ((Check) check).inspect(bad.filing());
        if (findings.isEmpty()) return bad.name();
        return bad.name() + " → " + words(check).message(findings.getFirst(), Language.ZH);
    }

    private static CheckWords words(Rule check) {
        return CheckWords.of(check.id());
    }

    private static Map<String, String> groups() {
        Map<String, String> groups = new LinkedHashMap<>();
        groups.put("A", "身份、完整、日期 · Identity, completeness, dates");
        groups.put("B", "预算与执行 · Money and execution");
        groups.put("C", "分值与得分 · Weights and scores");
        groups.put("D", "等级 · Grade");
        groups.put("E", "指标值、完成值、原因 · Target, actual value, reason");
        groups.put("F", "指标设置 · Indicator design");
        groups.put("G", "满意度与佐证 · Satisfaction and evidence");
        groups.put("H", "文字部分 · Narrative");
        groups.put("I", "几年、几张表相比 · Years and forms compared");
        return groups;
    }
}
