package org.zhunsheng.scheme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.snakeyaml.engine.v2.nodes.Node;
import org.zhunsheng.form.Fact;
import org.zhunsheng.form.FormBuilder;
import org.zhunsheng.form.FormField;
import org.zhunsheng.form.Funding.FundKind;
import org.zhunsheng.form.FundingField;
import org.zhunsheng.form.IndicatorField;
import org.zhunsheng.form.Origin;
import org.zhunsheng.form.Survey;
import org.zhunsheng.scoring.Outcome;
import org.zhunsheng.scoring.RowScore;
import org.zhunsheng.scoring.Scorer;

/** 每个体系的 examples.yaml：每条一个测试，经过真正的计分。 */
class SchemeExamplesTest {

    @TestFactory
    Stream<DynamicNode> examplesOfEveryScheme() {
        return SchemeCatalog.all().stream().map(scheme -> dynamicContainer(scheme.id(), tests(scheme)));
    }

    private static List<DynamicTest> tests(Scheme scheme) {
        String file = "schemes/" + scheme.id() + "/examples.yaml";
        String text = text(scheme.id());
        Mistakes mistakes = new Mistakes(file, text);
        Node root = YamlText.compose(text, mistakes);
        assertNotNull(root, () -> mistakes.all().toString());
        List<DynamicTest> tests = new ArrayList<>();
        for (Section entry : Section.sections(new Value("examples", root, mistakes))) {
            Example example = new Example(scheme, entry);
            tests.add(dynamicTest(entry.text("name"), example::run));
        }
        tests.add(dynamicTest("有例子", () -> assertTrue(tests.size() > 1)));
        return tests;
    }

    private static String text(String id) {
        try {
            return Files.readString(SchemeCatalogTest.SCHEMES.resolve(id).resolve("examples.yaml"));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** 一条例子。 */
    private record Example(Scheme scheme, Section entry) {

        void run() {
            entry.get("name");
            String total = read(entry, "total");
            if (total != null) grade(total);
            else judge(row());
            entry.close();
            assertEquals(List.of(), entry.key("name").mistakes().all());
        }

        private void grade(String total) {
            GradeScale scale = Objects.requireNonNull(scheme.grades());
            assertEquals(read(entry, "grade"), scale.of(new BigDecimal(total)));
        }

        /** 只有这一行的表经过计分的结果。 */
        private RowScore row() {
            Section execution = entry.sectionIfGiven("execution");
            Section indicator = entry.sectionIfGiven("indicator");
            FormBuilder form = new FormBuilder();
            if (execution != null) execution(form, execution);
            else indicator(form, Objects.requireNonNull(indicator, "execution 或 indicator"));
            List<RowScore> rows = Scorer.score(form.build(), scheme).rows();
            assertEquals(1, rows.size());
            return rows.getFirst();
        }

        private void execution(FormBuilder form, Section s) {
            String own = read(s, "weight");
            String weight = own != null
                    ? own
                    : Objects.requireNonNull(scheme.execution().weight()).toPlainString();
            FormBuilder.FundingRow money = form.funding().kind(FundKind.TOTAL);
            put(money, FundingField.ANNUAL_BUDGET, read(s, "budget"));
            put(money, FundingField.EXECUTED, read(s, "executed"));
            s.close();
            String group = scheme.execution().group();
            if (group == null) {
                put(money, FundingField.POINTS, weight);
                return;
            }
            form.indicator()
                    .put(IndicatorField.LEVEL1, written(group))
                    .put(IndicatorField.NAME, written("预算执行率"))
                    .put(IndicatorField.POINTS, written(weight));
        }

        private void indicator(FormBuilder form, Section s) {
            FormBuilder.IndicatorRow row = form.indicator().put(IndicatorField.NAME, written("某项指标"));
            put(row, IndicatorField.POINTS, read(s, "weight"));
            put(row, IndicatorField.TARGET, read(s, "target"));
            put(row, IndicatorField.ACTUAL, read(s, "actual"));
            put(row, IndicatorField.SCORE, read(s, "score"));
            put(row, IndicatorField.REMARK, read(s, "remark"));
            String counts = read(s, "survey");
            String valid = read(s, "valid");
            if (counts != null) row.survey(survey(counts.split("/"), valid));
            s.close();
            form.put(FormField.TITLE, written("例"));
        }

        private Survey survey(String[] counts, @Nullable String valid) {
            int[] n = Stream.of(counts).mapToInt(Integer::parseInt).toArray();
            int all = valid == null ? n[0] + n[1] + n[2] + n[3] : Integer.parseInt(valid);
            return new Survey(
                    null, all, n[0], n[1], n[2], n[3], scheme.satisfaction().weightOfBasically());
        }

        private void judge(RowScore row) {
            String unscored = read(entry, "unscored");
            String notApplicable = read(entry, "not-applicable");
            String rejected = read(entry, "rejected");
            if (unscored != null) {
                String reason =
                        assertInstanceOf(Outcome.Unscored.class, row.outcome()).reason();
                assertTrue(reason.contains(unscored), reason);
            } else if (notApplicable != null) {
                String reason = assertInstanceOf(Outcome.NotApplicable.class, row.outcome())
                        .reason();
                assertTrue(reason.contains(notApplicable), reason);
            } else {
                Outcome.Scored scored = assertInstanceOf(Outcome.Scored.class, row.outcome());
                String arithmetic = scored.derivation().arithmetic();
                assertEquals(rejected != null, arithmetic.contains("录入无效"), arithmetic);
                if (rejected != null) assertTrue(arithmetic.contains(rejected), arithmetic);
                else points(scored, arithmetic);
            }
        }

        private void points(Outcome.Scored scored, String arithmetic) {
            BigDecimal expected = new BigDecimal(entry.text("points"));
            assertEquals(0, expected.compareTo(scored.points().value()), () -> "得 " + scored.points());
            String because = read(entry, "because");
            if (because != null) assertTrue(arithmetic.contains(because), arithmetic);
        }

        private static @Nullable String read(Section s, String key) {
            Value value = s.get(key);
            return value == null ? null : value.text();
        }

        private static void put(FormBuilder.FundingRow row, FundingField field, @Nullable String text) {
            if (text != null) row.put(field, written(text));
        }

        private static void put(FormBuilder.IndicatorRow row, IndicatorField field, @Nullable String text) {
            if (text != null) row.put(field, written(text));
        }

        private static Fact<String> written(String text) {
            return Fact.text(text, Origin.UNKNOWN);
        }
    }
}
