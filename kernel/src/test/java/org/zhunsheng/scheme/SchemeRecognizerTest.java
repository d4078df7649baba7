package org.zhunsheng.scheme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhunsheng.form.Fact;
import org.zhunsheng.form.Form;
import org.zhunsheng.form.FormBuilder;
import org.zhunsheng.form.FormField;
import org.zhunsheng.form.FundingField;
import org.zhunsheng.form.IndicatorField;
import org.zhunsheng.form.Origin;
import org.zhunsheng.text.Language;

class SchemeRecognizerTest {

    private static final String MOF_TITLE = "项目支出绩效自评表";

    static Stream<Scheme> schemesOfTheirOwn() {
        return SchemeCatalog.all().stream()
                .filter(scheme -> !scheme.id().equals(SchemeCatalog.GENERAL))
                .filter(scheme -> !scheme.kinds().isEmpty());
    }

    /** 没有表种的体系只供系统里填报：公开的整体支出自评表各地分值不同，仍按所印的。 */
    @Test
    void aSchemeWithoutKindsIsNeverRecognised() {
        Scheme whole = Objects.requireNonNull(SchemeCatalog.find("department"));
        assertEquals(List.of(), whole.kinds());
        Recognition found = recognize(
                new Sketch("department", whole.title()).execution("20").form());
        assertEquals(SchemeCatalog.GENERAL, found.scheme().id());
    }

    /** 每个体系都认得出照它自己写的表；同一表种的几个体系因此互不混淆。 */
    @ParameterizedTest
    @MethodSource("schemesOfTheirOwn")
    void aFormWrittenAfterASchemeIsRecognisedAsThatScheme(Scheme scheme) {
        Sketch sketch = new Sketch(scheme.kinds().getFirst(), scheme.title());
        if (scheme.execution().group() == null && scheme.execution().weight() != null)
            sketch.execution(scheme.execution().weight().toPlainString());
        for (Scheme.Group group : scheme.groups()) {
            sketch.row(
                    group.name(),
                    "某项指标",
                    group.weight() == null ? "" : group.weight().toPlainString());
        }
        Recognition found = recognize(sketch.form());
        assertEquals(scheme.id(), found.scheme().id());
        assertFalse(found.assumed());
        assertEquals(List.of(), found.mismatches());
    }

    @Test
    void theEvidenceNamesKindTitleGroupsAndExecution() {
        Recognition found = recognize(mof("mof-2020").year("2022").form());
        assertEquals(
                List.of("表种为 mof-2020", "标题有“项目支出绩效自评表”", "分值相符：产出指标 50、效益指标 30、满意度指标 10", "预算执行率 10 分"),
                found.evidence());
        assertTrue(found.rejected().stream()
                .anyMatch(one ->
                        one.scheme().equals("mof-2021-cost") && one.reason().contains("表上没有一级指标“成本指标”")));
    }

    @Test
    void aFormOfAnEarlierYearKeepsItsSchemeAndTheYearIsAMismatch() {
        Recognition found = recognize(mof("mof-2020").year("2019").form());
        assertEquals("mof-2020", found.scheme().id());
        assertFalse(found.assumed());
        assertEquals(List.of("年度 2019 不在该体系的适用年度（2020 年起）之内"), found.mismatches());
    }

    @Test
    void otherPointsThanTheSchemeFixesAreMismatches() {
        Form form = new Sketch("mof-2020", MOF_TITLE)
                .execution("20")
                .row("产出指标（40分）", "数量", "40")
                .row("效益指标（40分）", "社会效益", "40")
                .form();
        assertEquals(
                List.of("产出指标 40 分，该体系为 50 分", "效益指标 40 分，该体系为 30 分", "预算执行率 20 分，该体系为 10 分"),
                recognize(form).mismatches());
    }

    @Test
    void rowPointsAreComparedOnlyWhenTheFormIsComplete() {
        Form part = new Sketch("mof-2020", MOF_TITLE)
                .execution("10")
                .row("产出指标", "数量", "15")
                .form();
        assertEquals(List.of(), recognize(part).mismatches());
        Form whole = new Sketch("mof-2020", MOF_TITLE)
                .execution("10")
                .row("产出指标", "数量", "40")
                .row("效益指标", "社会效益", "30")
                .row("满意度指标", "满意度", "20")
                .form();
        assertEquals(
                List.of("产出指标 40 分，该体系为 50 分", "满意度指标 20 分，该体系为 10 分"),
                recognize(whole).mismatches());
    }

    @Test
    void anUnknownKindIsRecognisedByTitleGroupsAndPoints() {
        Recognition found = recognize(mof("other").form());
        assertEquals("mof-2020", found.scheme().id());
        assertFalse(found.assumed());
        assertEquals("表种不明，从内容认出", found.evidence().getFirst());
    }

    @Test
    void anUnknownKindWithContradictingPointsIsNotGuessed() {
        Form form = new Sketch("other", MOF_TITLE)
                .execution("20")
                .row("产出指标（50分）", "数量", "50")
                .row("效益指标（30分）", "社会效益", "30")
                .form();
        Recognition found = recognize(form);
        assertTrue(found.assumed());
        assertEquals("general", found.scheme().id());
        assertEquals(SchemeCatalog.ids().size() - 1, found.rejected().size());
        assertTrue(found.rejected().stream().noneMatch(one -> one.reason().isBlank()));
    }

    @Test
    void groupsOfTheirOwnMakeTheSchemeAssumed() {
        Form form = new Sketch("other", "市本级部门" + MOF_TITLE)
                .row("项目决策（10分）", "完整性", "10")
                .row("项目管理（25分）", "管理制度", "25")
                .row("项目产出（30分）", "人数", "30")
                .row("项目效益（35分）", "效果", "35")
                .form();
        assertTrue(recognize(form).assumed());
    }

    @Test
    void kindsWithoutASchemeOfTheirOwnAreAssumedWithTheirRequiredFields() {
        Recognition found = recognize(mof("poverty-funds").form());
        assertTrue(found.assumed());
        assertEquals("general", found.scheme().id());
        assertTrue(found.scheme().required().contains(FormField.IMPLEMENTING_UNIT));
        assertTrue(found.evidence().getFirst().contains("poverty-funds"));
    }

    @Test
    void theSeedsLayoutIsRecognisedWithExecutionInsideItsGroup() {
        Form form = new Sketch("shanghai-2019", "2019年度财政项目绩效自评价")
                .year("2019")
                .row("投入与管理（36分）", "资金使用的合规性", "28")
                .row("投入与管理（36分）", "预算执行率", "8")
                .row("产出目标（34分）", "完成工作任务数量", "34")
                .row("效果目标（15分）", "服务对象满意度", "15")
                .row("影响力目标（15分）", "长效机制建立情况", "15")
                .form();
        Recognition found = recognize(form);
        assertEquals("shanghai-2019", found.scheme().id());
        assertEquals(List.of(), found.mismatches());
        assertTrue(found.evidence().contains("预算执行率 8 分"));
    }

    @Test
    void aSchemeNamedByTheUserIsUsedAndItsMismatchesAreTold() {
        Scheme sichuan = SchemeCatalog.find("sichuan");
        assertNotNull(sichuan);
        Recognition found = SchemeRecognizer.named(mof("shanghai-2019").form(), sichuan, Language.ZH);
        assertEquals("sichuan", found.scheme().id());
        assertFalse(found.assumed());
        assertTrue(found.mismatches().contains("表种为 shanghai-2019，该体系用于 sichuan"), found.mismatches()::toString);
        assertEquals("由用户指定", found.evidence().getFirst());
    }

    @Test
    void theGeneralPracticeFitsEveryKind() {
        Recognition found = SchemeRecognizer.named(mof("mof-2020").form(), SchemeCatalog.general(), Language.ZH);
        assertEquals(List.of(), found.mismatches());
    }

    @Test
    void everySentenceIsToldInEnglishToo() {
        Recognition found =
                SchemeRecognizer.recognize(mof("mof-2020").year("2018").form(), Language.EN);
        Stream.of(found.evidence(), found.mismatches())
                .flatMap(List::stream)
                .map(sentence -> sentence.replaceAll("[产出效益满意度指标项目支绩自评表“”]", ""))
                .forEach(sentence -> assertTrue(sentence.chars().allMatch(c -> c < 128), sentence));
    }

    private static Recognition recognize(Form form) {
        return SchemeRecognizer.recognize(form, Language.ZH);
    }

    private static Sketch mof(String kind) {
        return new Sketch(kind, MOF_TITLE)
                .execution("10")
                .row("产出指标（50分）", "数量", "50")
                .row("效益指标（30分）", "社会效益", "30")
                .row("满意度指标（10分）", "满意度", "10");
    }

    /** 一张表的草样。 */
    private static final class Sketch {
        private final FormBuilder builder = new FormBuilder();

        Sketch(String kind, String title) {
            builder.kind(kind).put(FormField.TITLE, written(title));
        }

        Sketch year(String year) {
            builder.put(FormField.YEAR, written(year));
            return this;
        }

        Sketch execution(String points) {
            builder.funding().put(FundingField.LABEL, written("资金总额")).put(FundingField.POINTS, written(points));
            return this;
        }

        Sketch row(String level1, String name, String points) {
            builder.indicator()
                    .put(IndicatorField.LEVEL1, written(level1))
                    .put(IndicatorField.NAME, written(name))
                    .put(IndicatorField.POINTS, written(points));
            return this;
        }

        Form form() {
            return builder.build();
        }

        private static Fact<String> written(String text) {
            return Fact.text(text, Origin.UNKNOWN);
        }
    }
}
