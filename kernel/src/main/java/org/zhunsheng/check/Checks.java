package org.zhunsheng.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.scheme.Scheme.CheckSetting;

/** 全部检查，按手册的次序。加一项：写好类与 YAML，在这里列一行。 */
public final class Checks {

    public static final List<Check> ALL = List.of(
            // A 身份、完整、日期
            new RequiredFieldBlank(),
            new ProjectNameMismatch(),
            new ProjectCodeUnknown(),
            new UnitNotInDepartment(),
            new YearOfAnotherPeriod(),
            new SelfDateTooEarly(),
            new DatesOutOfOrder(),
            new ResponsiblePersonMissing(),
            new RecurrentContradiction(),
            new TextTooLong(),
            new ForeignUnitNamed(),
            new RowBroken(),
            new TemplateResidue(),
            // B 预算与执行
            new FundsSum(),
            new ExecutionRateQuotient(),
            new ZeroBudgetScored(),
            new ExecutionScore(),
            new RateAbove100(),
            new ExecutionScoreAboveWeight(),
            new LowExecutionUnexplained(),
            new AdjustmentUnexplained(),
            new ExecutedDiffersFromLedger(),
            new BudgetDiffersFromLedger(),
            new PreviousBudgetDiffers(),
            new MoneyUnitMixed(),
            new MoneyUnitLabelWrong(),
            new TooManyMoneyDecimals(),
            new FundSourceWithoutRow(),
            new HighScoreLowExecution(),
            new TotalAboveCeiling(),
            new ScoreOutrunsExecution(),
            new MuchUnspent(),
            new SubprojectsWithoutMoney(),
            new TextContradictsExecution(),
            new UnitCostImplausible(),
            new BudgetChangeUnexplained(),
            new NegativeMoney(),
            // C 分值与得分
            new WeightsSum(),
            new TotalScoreSum(),
            new ScoreAboveWeight(),
            new ScoreNotANumber(),
            new GroupWeightSum(),
            new GroupWeightNotTemplate(),
            new WeightNotPositive(),
            new WeightChanged(),
            new OneRowDominates(),
            new FullMarksWithProblems(),
            new ScoreDecimalsMixed(),
            new ScoresAllIntegers(),
            new PrintedWeightTotal(),
            new QuantitativeScore(),
            new QualitativeBand(),
            new QualitativeAllTop(),
            new LossOnMetTarget(),
            new FullScoreUnmetTarget(),
            new ScoreAboveRatio(),
            new NegativeFarOver(),
            new ZeroTargetUndefined(),
            new TargetActualKind(),
            new TargetActualUnit(),
            new BoundedRateAbove100(),
            // D 等级
            new GradeOfScore(),
            new GradeWordUnknown(),
            new GradeScaleBroken(),
            new ScoreNearBoundary(),
            new GradeInTextDiffers(),
            new GradeNotForeseen(),
            // E 指标值、完成值、原因
            new DeductionUnexplained(),
            new UnmetTargetUnexplained(),
            new OverFulfilledUnexplained(),
            new TargetNotSerious(),
            new ReasonHollow(),
            new ReasonWithoutDeviation(),
            new ReasonUnrelated(),
            new CauseWithoutMeasure(),
            new TargetChanged(),
            new IndicatorSetChanged(),
            new ActualCopiesTarget(),
            new ActualMissing(),
            new ActualIsPhrase(),
            new LateAtFullScore(),
            new UnfinishedAtFullScore(),
            new MonitoringContradiction(),
            new ExecutedBelowMidyear(),
            new ActualBelowMidyear(),
            new ReasonRepeated(),
            // F 指标设置
            new NoNumericTarget(),
            new OutputDimensionMissing(),
            new TargetVague(),
            new PercentageWithoutFormula(),
            new MoneyAsQuantity(),
            new CostReversed(),
            new IndicatorTwice(),
            new DimensionMismatch(),
            new TypingError(),
            new RateWithoutParts(),
            new BenefitOutOfScope(),
            new CostRepeatsBudget(),
            new ProcessHeavy(),
            new NoSatisfactionRow(),
            new IndicatorUndefined(),
            new InputAsGoal(),
            new QuantityDescribed(),
            new IndicatorUnrelated(),
            // G 满意度与佐证
            new SatisfactionWithoutSurvey(),
            new ComplaintsAsSatisfaction(),
            new EvidenceMissing(),
            new FigureDiffersFromRecords(),
            // H 文字部分
            new TextDiffersFromActual(),
            new FewerMeasuresThanProblems(),
            new ProblemWithoutMeasure(),
            new NoProblemsBelowFull(),
            new DelayAtFullScore(),
            new GoalWithoutResult(),
            new GoalObjectChanged(),
            new TextCopiedFromLastYear(),
            new ApproximateNumber(),
            new AchievementWithoutNumber(),
            new StatedPartsDoNotAdd(),
            new TwoNumbersForOneThing(),
            new GoalIsOnlyANumber(),
            new PersonalDataInText(),
            // I 几年相比
            new ScoreUpExecutionDown(),
            new ProblemAgain());

    /** 要表以外的材料的检查；只看一张表的时候都不运行。 */
    public static final Set<String> BEYOND = ALL.stream()
            .filter(check -> check.needs().stream().anyMatch(Need::isBeyond))
            .map(Check::id)
            .collect(Collectors.toUnmodifiableSet());

    private static final Phrase SWITCHED_OFF = new Phrase("指标体系关闭了这项检查", "switched off by the scheme");
    private static final Phrase NOT_CHOSEN = new Phrase("没有选用这项检查", "not chosen");

    private Checks() {}

    /**
     * 运行哪些检查。
     *
     * @param only 只运行这些；为空时运行全部
     * @param without 不运行这些
     */
    public record Options(Set<String> only, Set<String> without) {

        public static final Options ALL = new Options(Set.of(), Set.of());

        boolean chosen(String check) {
            return (only.isEmpty() || only.contains(check)) && !without.contains(check);
        }
    }

    public static Inspection run(Filing filing) {
        return run(filing, Options.ALL);
    }

    public static Inspection run(Filing filing, Options options) {
        List<Finding> findings = new ArrayList<>();
        List<NotRun> notRun = new ArrayList<>();
        Predicate<Need> met = met(filing);
        for (Entry entry : Entry.ALL) {
            Phrase obstacle = obstacle(entry, filing, options, met);
            if (obstacle != null) notRun.add(new NotRun(entry.id, obstacle));
            else for (Finding finding : entry.check.inspect(filing)) findings.add(withSeverity(finding, entry, filing));
        }
        return new Inspection(FindingOrder.sorted(Causes.marked(findings)), notRun);
    }

    /** 看一张表的、几张表放在一起看的，按手册的次序；用到才排，存一格不必再排。 */
    private static final class Every {

        static final List<Rule> RULES = Stream.<Rule>concat(ALL.stream(), UnitChecks.ALL.stream())
                .sorted(Comparator.comparing(one -> CheckWords.of(one.id()).number()))
                .toList();

        static final Map<String, String> BASES =
                RULES.stream().collect(Collectors.toUnmodifiableMap(Rule::id, Rule::basis));
    }

    /** 看一张表的、几张表放在一起看的，按手册的次序。 */
    public static List<Rule> every() {
        return Every.RULES;
    }

    /** 这项检查的依据，见 {@link Rule#basis}；几张表放在一起的也在其中。 */
    public static String basis(String check) {
        String basis = Every.BASES.get(check);
        if (basis == null) throw new IllegalArgumentException("no check " + check);
        return basis;
    }

    /** 表上有没有所需的，每样只看一次：一百项检查问的是同样的二十几样。 */
    private static Predicate<Need> met(Filing filing) {
        Map<Need, Boolean> known = new EnumMap<>(Need.class);
        return need -> known.computeIfAbsent(need, one -> one.met(filing));
    }

    static @Nullable Phrase obstacle(Check check, Filing filing, Options options) {
        return obstacle(Entry.of(check), filing, options, met(filing));
    }

    /** 一项检查不随表变的几样，只问一次。 */
    private record Entry(Check check, String id, List<Need> needs) {

        static final List<Entry> ALL = Checks.ALL.stream().map(Entry::of).toList();

        static Entry of(Check check) {
            return new Entry(check, check.id(), check.needs().stream().sorted().toList());
        }
    }

    /** 为什么不运行（缺几样的说最先列出的那一样）；可以运行时为 null。 */
    private static @Nullable Phrase obstacle(Entry entry, Filing filing, Options options, Predicate<Need> met) {
        if (!options.chosen(entry.id)) return NOT_CHOSEN;
        CheckSetting setting = filing.scheme().checks().get(entry.id);
        if (setting != null && !setting.enabled()) return SWITCHED_OFF;
        for (Need need : entry.needs) if (!met.test(need)) return need.missing();
        return null;
    }

    /** 指标体系改了严重程度的，照改；检查自己降为提示的发现不提上来。 */
    private static Finding withSeverity(Finding finding, Entry entry, Filing filing) {
        CheckSetting setting = filing.scheme().checks().get(entry.id);
        if (setting == null || setting.severity() == null || finding.severity() != entry.check.severity())
            return finding;
        return finding.withSeverity(Severity.of(Objects.requireNonNull(setting.severity())));
    }
}
