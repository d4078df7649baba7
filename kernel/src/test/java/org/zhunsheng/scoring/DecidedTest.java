package org.zhunsheng.scoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.zhunsheng.form.Form;
import org.zhunsheng.scheme.NotApplicable;

/** A score that a person decides instead of the computed one, and the weight of rows that do not apply. */
class DecidedTest {

    private static final Form FORM = Forms.of(2026)
            .row("产出|里程|≥|100|公里|90|60|0|")
            .row("效益|减少率|≥|20|%|20|40|0|")
            .build();

    @Test
    void bothScoresAreKeptAndTheDecidedOneCounts() {
        ScoreSheet sheet = score(FORM, "58", "台账漏记三公里");
        Outcome.Scored row = scored(row(sheet, 0).outcome());
        assertEquals("58", row.points().toString());
        assertEquals("58：台账漏记三公里", row.derivation().arithmetic());
        Derivation before = row.derivation().parts().getFirst();
        assertEquals("原来 54 分", before.rule());
        assertEquals("60 × 90 ÷ 100 = 54", before.arithmetic());
        assertEquals("58 + 40 = 98", scored(sheet.total()).derivation().arithmetic());
    }

    @Test
    void aReviewOfADecisionKeepsAllThreeScores() {
        Decided own = new Decided(new BigDecimal("58"), "台账漏记三公里");
        Decided reviewed = Decided.reviewed(new BigDecimal("50"), "台账没有附上", own);
        ScoreSheet sheet = Scorer.score(FORM, Schemes.plain().build(), Map.of(0, reviewed));
        Derivation derivation = scored(row(sheet, 0).outcome()).derivation();
        assertEquals("审核得分 50：台账没有附上", derivation.rule() + " " + derivation.arithmetic());
        Derivation before = derivation.parts().getFirst();
        assertEquals("原来 58 分 58：台账漏记三公里", before.rule() + " " + before.arithmetic());
        assertEquals("原来 54 分", before.parts().getFirst().rule());
        assertEquals("50 + 40 = 90", scored(sheet.total()).derivation().arithmetic());
    }

    @Test
    void aDecisionWithoutReasonOrBeyondTheWeightDoesNotScore() {
        assertEquals("改了分，没有说理由", unscored(score(FORM, "58", " ")));
        assertEquals("改的分 61 不在 0 至 60 之间", unscored(score(FORM, "61", "理由")));
        assertEquals("改的分 -1 不在 0 至 60 之间", unscored(score(FORM, "-1", "理由")));
        assertEquals("改的分 1.005 多于 2 位小数", unscored(score(FORM, "1.005", "理由")));
    }

    @Test
    void whatCouldNotBeScoredIsScoredByTheDecision() {
        Form form = Forms.of(2026).row("产出|里程|≥|100|公里|很多|100|0|").build();
        Outcome.Scored row = scored(row(score(form, "70", "按合同验收"), 0).outcome());
        assertEquals("原来无法评分", row.derivation().parts().getFirst().rule());
    }

    @Test
    void aRowThatDoesNotApplyStaysSoAndGivesItsWeightAway() {
        Form form = Forms.of(2026)
                .row("产出|里程|≥|100|公里|100|30|0|")
                .row("产出|合格率|≥|95|%|不适用|20||今年没有验收")
                .row("产出|及时率|≥|95|%|95|10|0|")
                .row("效益|减少率|≥|20|%|20|40|0|")
                .build();
        Schemes within = Schemes.plain().notApplicable(NotApplicable.Mode.WITHIN_GROUP, null);
        ScoreSheet sheet = Scorer.score(form, within.build(), Map.of(1, new Decided(BigDecimal.TEN, "想给分")));
        assertInstanceOf(Outcome.NotApplicable.class, row(sheet, 1).outcome());
        assertEquals("45", Objects.requireNonNull(row(sheet, 0).worth()).toString());
        assertEquals("30", Objects.requireNonNull(row(sheet, 0).weight()).toString());
        assertEquals("15", Objects.requireNonNull(row(sheet, 2).worth()).toString());
        assertEquals("100", scored(sheet.total()).points().toString());
    }

    @Test
    void whereTheWeightGoesCanBeDecidedForOneForm() {
        Form form = Forms.of(2026)
                .row("产出|里程|≥|100|公里|50|80|0|")
                .row("满意度|满意度|≥|90|%|不适用|20||没有服务对象")
                .build();
        assertInstanceOf(
                Outcome.Unscored.class,
                Scorer.score(form, Schemes.plain().build()).total());
        NotApplicable rescaled = new NotApplicable(NotApplicable.Mode.RESCALE_TOTAL, null);
        assertEquals(
                "50",
                scored(Scorer.score(form, Schemes.plain().build().with(rescaled))
                                .total())
                        .points()
                        .toString());
    }

    private static ScoreSheet score(Form form, String points, String reason) {
        return Scorer.score(form, Schemes.plain().build(), Map.of(0, new Decided(new BigDecimal(points), reason)));
    }

    private static RowScore row(ScoreSheet sheet, int at) {
        return Objects.requireNonNull(sheet.row(at));
    }

    private static String unscored(ScoreSheet sheet) {
        return assertInstanceOf(Outcome.Unscored.class, row(sheet, 0).outcome()).reason();
    }

    private static Outcome.Scored scored(Outcome outcome) {
        return assertInstanceOf(Outcome.Scored.class, outcome);
    }
}
