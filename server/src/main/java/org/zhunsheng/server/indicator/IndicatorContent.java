package org.zhunsheng.server.indicator;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.server.web.Refused;

/**
 * 一版的内容。
 *
 * @param level1 一级指标，是某个指标体系的分组
 * @param definition 指标说明
 * @param formula 计算公式
 * @param source 佐证来源
 * @param kinds 适用的项目类别；空的不限
 */
public record IndicatorContent(
        String level1,
        String level2,
        String name,
        String definition,
        String formula,
        Direction direction,
        String unit,
        String source,
        List<String> kinds) {

    static final int SHORT = 100;
    static final int MIDDLE = 300;
    static final int UNIT = 20;

    public IndicatorContent {
        kinds = List.copyOf(kinds);
    }

    /** 由写的各栏来；不对的，说是哪一栏。 */
    static IndicatorContent of(Written it) {
        String group =
                IndicatorGroups.named(text(it.level1())).orElseThrow(() -> new Refused(IndicatorProblem.WRONG_GROUP));
        return new IndicatorContent(
                group,
                must(it.level2(), new WrongField("level2", "二级指标", "Second level")),
                must(it.name(), new WrongField("name", "指标名称", "Name")),
                most(it.definition(), MIDDLE, new WrongField("definition", "指标说明", "Definition")),
                most(it.formula(), MIDDLE, new WrongField("formula", "计算公式", "Formula")),
                Direction.of(text(it.direction()))
                        .orElseThrow(() -> new Refused(new WrongField("direction", "方向", "Direction"))),
                most(it.unit(), UNIT, new WrongField("unit", "计量单位", "Unit")),
                most(it.source(), MIDDLE, new WrongField("source", "佐证来源", "Evidence source")),
                it.kinds().stream()
                        .map(kind -> most(kind, SHORT, new WrongField("kinds", "适用的项目类别", "Kinds of project")))
                        .filter(kind -> !kind.isEmpty())
                        .distinct()
                        .toList());
    }

    /** 表单、接口里写的，还没有看过。 */
    record Written(
            @Nullable String level1,
            @Nullable String level2,
            @Nullable String name,
            @Nullable String definition,
            @Nullable String formula,
            @Nullable String direction,
            @Nullable String unit,
            @Nullable String source,
            List<String> kinds) {}

    private static String must(@Nullable String written, WrongField wrong) {
        String text = most(written, SHORT, wrong);
        if (text.isEmpty()) throw new Refused(wrong);
        return text;
    }

    private static String most(@Nullable String written, int longest, WrongField wrong) {
        String text = text(written);
        if (text.length() > longest || text.indexOf('\0') >= 0) throw new Refused(wrong);
        return text;
    }

    private static String text(@Nullable String written) {
        return written == null ? "" : written.strip();
    }
}
