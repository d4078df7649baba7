package org.zhunsheng.server.filling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhunsheng.form.IndicatorField;
import org.zhunsheng.server.goal.GoalForm;
import org.zhunsheng.text.Language;

/** 贴来的整张表：表头认各栏，名称认各行，每一格行不行。 */
class PastedTableTest {

    /** 填报的栏与绩效目标的同名，指标由目标带来、锁着，只有完成值、原因填得了。 */
    private static final Section FIXED = Section.fixedRows(
            GoalForm.INDICATORS,
            Field.text("group", 100).carried(),
            Field.text("dimension", 100).carried(),
            Field.text("name", 100).carried(),
            Field.text("sign", 20).carried(),
            Field.text("target", 100).carried(),
            Field.text("unit", 20).carried(),
            Field.number("weight").carried(),
            Field.text("actual", 10).must(),
            Field.text("reason", 300));

    private static final FillingKind EVALUATION = new FillingKind() {
        @Override
        public String name() {
            return "self-evaluation";
        }

        @Override
        public List<Section> sections() {
            return List.of(FIXED);
        }

        @Override
        public Map<IndicatorField, String> official(String section) {
            return Map.ofEntries(
                    Map.entry(IndicatorField.LEVEL1, "group"),
                    Map.entry(IndicatorField.LEVEL2, "dimension"),
                    Map.entry(IndicatorField.NAME, "name"),
                    Map.entry(IndicatorField.TARGET_SIGN, "sign"),
                    Map.entry(IndicatorField.TARGET, "target"),
                    Map.entry(IndicatorField.UNIT, "unit"),
                    Map.entry(IndicatorField.POINTS, "weight"),
                    Map.entry(IndicatorField.ACTUAL, "actual"),
                    Map.entry(IndicatorField.REMARK, "reason"));
        }
    };

    private static final GoalForm GOALS = new GoalForm();
    private static final Section GROWING = GOALS.section(GoalForm.INDICATORS).orElseThrow();

    /** 两个同名的指标，二级指标不同。 */
    private static final String[][] ROWS = {
        {"i1", "产出指标", "数量指标", "保洁里程", "≥", "120", "公里", "50"},
        {"i2", "产出指标", "质量指标", "合格率", "≥", "98", "%", "20"},
        {"i3", "效益指标", "社会效益指标", "合格率", "≥", "90", "%", "20"},
    };

    private static List<List<String>> table(String text) {
        List<List<String>> lines = text.strip()
                .lines()
                .map(line ->
                        Arrays.stream(line.split("\\|", -1)).map(String::strip).toList())
                .toList();
        int width = lines.stream().mapToInt(List::size).max().orElse(0);
        return lines.stream()
                .map(line -> {
                    List<String> cells = new ArrayList<>(line);
                    while (cells.size() < width) cells.add("");
                    return List.copyOf(cells);
                })
                .toList();
    }

    private static FilledForm form(FillingKind kind, String[]... rows) {
        List<Cell> cells = new ArrayList<>();
        List<String> fields = List.of("group", "dimension", "name", "sign", "target", "unit", "weight", "actual");
        for (int i = 0; i < rows.length; i++) {
            cells.add(new Cell(rows[i][0], Cell.ITSELF, "indicators " + (i + 1), 1));
            for (int j = 1; j < rows[i].length; j++) cells.add(new Cell(rows[i][0], fields.get(j - 1), rows[i][j], 1));
        }
        return new FilledForm(new Filling(1, 1, 1, "1/2/", kind.name(), 2026, "mof-2020", true, 1, null), kind, cells);
    }

    private static HeadWords words(FillingKind kind, Section section) {
        Map<String, String> labels = Map.of("division", "责任处室", "clauses", "对应的句", "weight", "分值");
        return new HeadWords(kind, section, field -> List.of(labels.getOrDefault(field.name(), field.name())));
    }

    /** 一行一句：第几行 认得怎样 哪一行；各格。 */
    private static List<String> read(FillingKind kind, Section section, FilledForm form, String text, boolean whole) {
        Entitlement it = new Entitlement(form, "河道保洁", whole, Set.of("i1"));
        PastedHead head = PastedHead.of(table(text), words(kind, section)).orElseThrow();
        PastedCells cells = new PastedCells(it, section, Language.ZH);
        return new PastedRows(form, section, it.grows(section))
                .of(table(text), head).stream()
                        .map(row -> row.line() + " " + row.match() + " " + row.row() + ": "
                                + cells.of(row).stream()
                                        .filter(cell -> cell.verdict() != PastedCell.Verdict.LOCKED_SAME)
                                        .map(cell -> cell.field() + " " + cell.verdict() + " " + cell.value())
                                        .collect(Collectors.joining(", ")))
                        .toList();
    }

    /** 官方的整张表：前面有项目与资金，“绩效指标”占着左边一列，级名合并，次序不同，最后是总分。 */
    private static final String OFFICIAL = """
            项目名称 | 河道保洁 | | | | | |
            项目资金 | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分
            绩效指标 | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施
             | 效益指标 | 社会效益指标 | 合格率 | ≥90% | 91 | 20 | 20 |
             | 产出指标 | 质量指标 | 2.合格率 | ≥98% | 这个完成值写得实在太长了 | 20.00 | 18 |
             |  | 数量指标 | 保洁里程 | ≥120公里 | 97 | 40 | 40 | 汛期停工
             |  |  | 水面垃圾减少率 | ≥20% | 21 | 10 | 10 |
             |  |  | 保洁里程 | ≥120公里 | 98 | 50 | 50 |
            总分 | | | | | | 100 | 98 |
            """;

    @Test
    void theOfficialFormIsReadByItsHeadingsAndItsNames() {
        assertEquals(
                List.of(
                        "3 KNOWN i3: actual FITS 91",
                        "4 KNOWN i2: actual WRONG 这个完成值写得实在太长了",
                        "5 KNOWN i1: weight LOCKED_DIFFERENT 40, actual FITS 97, reason FITS 汛期停工",
                        "6 UNKNOWN : group NO_ROW 产出指标, dimension NO_ROW 数量指标, name NO_ROW 水面垃圾减少率,"
                                + " target NO_ROW ≥20%, weight NO_ROW 10, actual NO_ROW 21",
                        "7 REPEATED i1: group REPEATED 产出指标, dimension REPEATED 数量指标, name REPEATED 保洁里程,"
                                + " target REPEATED ≥120公里, weight REPEATED 50, actual REPEATED 98"),
                read(EVALUATION, FIXED, form(EVALUATION, ROWS), OFFICIAL, true));
    }

    @Test
    void whatIsWrittenWronglyIsSaidAndWhatIsThereAlreadyIsTheSame() {
        String[][] rows = {ROWS[0].clone()};
        rows[0] = Arrays.copyOf(rows[0], 9);
        rows[0][8] = "97";
        String text = "指标名称 | 完成值\n保洁里程 | %s\n";
        for (String[] one : new String[][] {
            {"97", "SAME"}, {"98", "FITS"}, {"写得太长太长太长太长太长", "WRONG"},
        })
            assertEquals(
                    List.of("1 KNOWN i1: actual " + one[1] + " " + one[0]),
                    read(EVALUATION, FIXED, form(EVALUATION, rows), text.formatted(one[0]), true));
    }

    /** 处室的人只写得了自己的行；空着的格不动表上的。 */
    @Test
    void aDivisionWritesItsOwnRowsOnlyAndBlanksLeaveWhatIsThere() {
        assertEquals(
                List.of("1 KNOWN i1: actual FITS 97", "2 KNOWN i2: actual LOCKED_DIFFERENT 99"),
                read(
                        EVALUATION,
                        FIXED,
                        form(EVALUATION, ROWS),
                        "二级指标 | 三级指标 | 实际完成值 | 备注\n数量指标 | 保洁里程 | 97 | —\n质量指标 | 合格率 | 99 |\n",
                        false));
    }

    /** 锁着的指标值：别处的表把符号、数、单位写在一格里，说的是同一回事就是相同。 */
    @ParameterizedTest
    @CsvSource({
        "≥120公里, true",
        "120, true",
        "不低于120公里, true",
        "120公里, true",
        "≤120公里, false",
        "≥130公里, false",
        "≥120千米, true",
        "≥120米, false",
    })
    void aTargetInOneCellIsTheSameTarget(String target, boolean same) {
        List<String> read = read(
                EVALUATION, FIXED, form(EVALUATION, ROWS), "三级指标 | 年度指标值 | 实际完成值\n保洁里程 | " + target + " | 1\n", true);
        assertEquals(same, !read.getFirst().contains("LOCKED_DIFFERENT"), read.toString());
    }

    @Test
    void rowsThatAreNewAreAddedAndASignInTheTargetGoesToItsColumn() {
        assertEquals(
                List.of(
                        "1 KNOWN i1: target FITS 130, weight SAME 50.0",
                        "2 KNOWN blank: group FITS 产出指标, dimension FITS 时效指标, name FITS 完工时间, sign FITS ≤, target FITS 12, unit FITS 月, weight WRONG 十来分",
                        "3 NEW : group FITS 产出指标, dimension FITS 时效指标, name FITS 及时率, sign FITS ≥, target FITS 95, unit FITS %, weight FITS 10"),
                read(GOALS, GROWING, form(GOALS, ROWS[0], new String[] {"blank"}), """
                        一级指标 | 二级指标 | 三级指标 | 指标值 | 权重
                        产出指标 | 数量指标 | 保洁里程 | ≥130公里 | 50.0
                        | 时效指标 | 完工时间 | ≤12月 | 十来分
                        | | 及时率 | ≥95% | 10
                        """, true).stream()
                        .map(line -> line.replaceAll("(group|dimension|name|sign|unit) SAME [^,]*, ", ""))
                        .toList());
    }

    /** 两层的表头；自己的叫法在先；只含有词根的，定了表头之后再猜。 */
    @Test
    void headingsInTwoLinesOwnWordsAndStems() {
        List<List<String>> table = table("""
                绩效指标 | | | 2026年指标值 | 度量单位 | 对应的句 | 责任处室 | 上年完成值
                一级指标 | 二级指标 | 三级指标 | | | | |
                产出指标 | 数量指标 | 保洁里程 | 130 | 公里 | 1 | 河道科 | 110
                """);
        PastedHead head = PastedHead.of(table, words(GOALS, GROWING)).orElseThrow();
        assertEquals(2, head.rows());
        assertEquals(
                List.of("group", "dimension", "name", "target", "unit", "clauses", "division", ""),
                head.columns().stream().map(PastedHead.Column::field).toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "产出指标 | 数量指标 | 指标一 | ≥ | 1; 平常的一块",
                "实际完成值 | 分值; 没有名称一栏",
                "三级指标; 只有一栏",
            })
    void anOrdinaryBlockHasNoHeadings(String line, String why) {
        assertTrue(PastedHead.of(table(line + "\n甲 | 乙"), words(GOALS, GROWING)).isEmpty(), why);
    }
}
