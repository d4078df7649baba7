package org.zhunsheng.scoring;

import java.math.BigDecimal;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.form.Actual;
import org.zhunsheng.form.Form;
import org.zhunsheng.form.Indicator;
import org.zhunsheng.form.IndicatorField;
import org.zhunsheng.form.Survey;
import org.zhunsheng.form.Target;
import org.zhunsheng.scheme.QualitativeRules;
import org.zhunsheng.scheme.QuantitativeRules;
import org.zhunsheng.scheme.Scheme;
import org.zhunsheng.text.Blank;
import org.zhunsheng.text.Normal;
import org.zhunsheng.text.Points;
import org.zhunsheng.text.Sign;

/** 指标行怎样计分：由指标值、完成值选方法；没有依据的照录。 */
final class IndicatorLine {

    private static final Set<String> NOT_APPLICABLE = Set.of("不适用", "不涉及");
    private static final Set<String> YES_NO = Set.of("是", "否");
    private static final Pattern UNFINISHED =
            Pattern.compile("^(?:尚未|仍未|未能|未|没有)(?:按期|按时|如期|全部)?(?:完成|完工|竣工|验收|交付|开工|实施|到位|启动|达成).*");

    private final Form form;
    private final Scheme scheme;
    private final Indicator row;
    private final int index;
    private final String group;
    private final @Nullable Execution execution;
    private final @Nullable BigDecimal weight;

    IndicatorLine(Form form, Scheme scheme, int index, String group, @Nullable Execution execution) {
        this.form = form;
        this.scheme = scheme;
        this.row = form.indicators().get(index);
        this.index = index;
        this.group = group;
        this.execution = execution;
        Points points = row.points().value();
        this.weight = points == null ? null : points.value();
    }

    Line line() {
        if (isNotApplicable()) return line("not-applicable", worth -> notApplicable());
        if (execution != null && execution.indicator() == index) {
            return ExecutionLine.line(form, scheme, index, name(), group, weight, row.score());
        }
        Survey survey = row.survey();
        if (survey != null) {
            SatisfactionSurvey method =
                    new SatisfactionSurvey(percent(), scheme.satisfaction().zeroLine());
            return line(method.id(), worth -> method.score(worth, survey));
        }
        return byTarget(row.target().value());
    }

    private Line byTarget(@Nullable Target target) {
        if (target == null) return withoutTarget();
        if (target instanceof Target.Unsigned) {
            return byHand("指标值“" + row.target().asWritten().strip() + "”没有比较符号，不能判断方向，得分照录");
        }
        Actual actual = row.actual().value();
        if (target instanceof Target.Described described) return described(described, actual);
        boolean column = form.indicators().stream().anyMatch(any -> any.facts().has(IndicatorField.ACTUAL));
        if (actual == null && !column) {
            return byHand("表上没有完成值，得分照录");
        }
        if (target instanceof Target.ByDate by) return deadline(by, actual);
        ScoringMethod.OfValue method = MethodChoice.of(target, scheme.quantitative());
        return method == null ? byHand("得分照录") : line(method.id(), worth -> value(worth, method, target, actual));
    }

    /** 只写了档次的按三档；写了比较符号而没有指标值的无法评分；其余照录。 */
    private Line withoutTarget() {
        if (row.actual().value() instanceof Actual.Graded graded) return levels(graded);
        Sign sign =
                Sign.parse(row.facts().<String>get(IndicatorField.TARGET_SIGN).asWritten());
        boolean described = sign == null || sign == Sign.DESCRIBED;
        return described ? byHand("表上没有指标值，得分照录") : line("", worth -> new Outcome.Unscored("没有指标值"));
    }

    private Outcome value(Worth worth, ScoringMethod.OfValue method, Target target, @Nullable Actual actual) {
        if (actual == null) return method.score(worth, null);
        BigDecimal value = target.comparable(actual);
        if (value == null) return new Outcome.Unscored(incomparable(actual));
        Outcome outcome = method.score(worth, value);
        OverFulfilled over = new OverFulfilled(scheme.over());
        return switch (method) {
            case RatioPositive m -> over.apply(worth, outcome, m.target(), value);
            case RatioEqual m -> over.apply(worth, outcome, m.target(), value);
            default -> outcome;
        };
    }

    private String incomparable(Actual actual) {
        String target = row.target().asWritten().strip();
        String written = row.actual().asWritten().strip();
        return actual instanceof Actual.Measured
                ? "完成值“%s”与指标值“%s”单位不同，无从比较".formatted(written, target)
                : "指标值“%s”是数，完成值“%s”不是，无从比较".formatted(target, written);
    }

    private Line deadline(Target.ByDate by, @Nullable Actual actual) {
        QuantitativeRules.Deadline rule = scheme.quantitative().deadline();
        DeadlineMethod method = new DeadlineMethod(by.due(), null, rule);
        return line(method.id(), worth -> switch (actual) {
            case null -> method.score(worth, null);
            case Actual.OnDate on -> method.score(worth, on.done());
            case Actual.Graded g
            when g.level() == Actual.Level.MISSED ->
                method.unfinished(worth, form.filledDate().value());
            case Actual.Told told
            when UNFINISHED.matcher(Normal.norm(told.text())).matches() ->
                method.unfinished(worth, form.filledDate().value());
            default ->
                new Outcome.Unscored("指标值是期限，完成值“" + row.actual().asWritten().strip() + "”不是日期，无从比较");
        });
    }

    private Line described(Target.Described target, @Nullable Actual actual) {
        String wanted = Normal.norm(target.text());
        if (YES_NO.contains(wanted) && actual != null) {
            YesNo method = new YesNo(wanted.equals("是"));
            return line(method.id(), worth -> method.score(worth, row.actual().asWritten(), reason()));
        }
        return actual instanceof Actual.Graded graded ? levels(graded) : byHand("指标值是文字描述，得分照录");
    }

    private Line levels(Actual.Graded graded) {
        QualitativeRules cuts = scheme.qualitative();
        Levels levels = new Levels(cuts.reachedFrom(), cuts.partlyFrom());
        Line.Rule rule = worth -> ByHand.inBand(row.score(), weight, worth, levels, graded.level());
        return new Line(index, name(), group, weight, row.score().value(), levels.id(), true, rule);
    }

    private boolean isNotApplicable() {
        return NOT_APPLICABLE.contains(Normal.norm(row.score().asWritten()))
                || NOT_APPLICABLE.contains(Normal.norm(row.actual().asWritten()));
    }

    private Outcome notApplicable() {
        return Blank.orNone(reason())
                ? new Outcome.Unscored("写“不适用”须说明原因")
                : new Outcome.NotApplicable("不适用：" + reason());
    }

    private String reason() {
        return row.remark().asWritten().strip();
    }

    private String name() {
        return row.name().asWritten().strip();
    }

    /** 满意率的指标值，百分数；不是百分数的为 null。 */
    private @Nullable BigDecimal percent() {
        return row.target().value() instanceof Target.AtLeast t
                        && (t.unit().equals("%") || t.unit().isEmpty())
                ? t.value()
                : null;
    }

    private Line line(String method, Line.Rule rule) {
        return new Line(index, name(), group, weight, row.score().value(), method, false, rule);
    }

    private Line byHand(String why) {
        Line.Rule rule = worth -> ByHand.entered(row.score(), weight, worth, why);
        return new Line(index, name(), group, weight, row.score().value(), ManualRubric.ID, true, rule);
    }
}
