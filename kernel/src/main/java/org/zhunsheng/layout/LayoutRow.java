package org.zhunsheng.layout;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.form.Field;
import org.zhunsheng.form.FormField;
import org.zhunsheng.form.FundingField;
import org.zhunsheng.form.IndicatorField;

/** 版式里的一段。种类就这么几种，没有条件：有新的表式，写另一个版式文件。 */
public sealed interface LayoutRow {

    /** 标题；表上自有标题的照表上的印。{@code {year}} 处填年度。 */
    record Title(String text) implements LayoutRow {}

    /** 标题下的年度，例如“（{year}年度）”。 */
    record Year(String text) implements LayoutRow {}

    /** 一行之内的若干“标签 + 值”。 */
    record Pairs(List<Pair> pairs) implements LayoutRow {

        public Pairs {
            pairs = List.copyOf(pairs);
        }
    }

    /**
     * 标签与值。
     *
     * @param field 表头、文字各栏，或只有一行资金的表的资金各栏；没有对应栏目的留空，为 null
     * @param lines 值至少留几行高
     */
    record Pair(String label, Span at, @Nullable Field field, Span to, int lines) {}

    /**
     * 项目资金：表头一行，每个资金来源一行。
     *
     * @param side 左侧合并的标签；没有则为 null
     * @param names 资金名称所在的栏
     * @param rows 官方表式上的资金名称；表上自有名称的照表上的印
     * @param beside 同一些行左边另有的标签，留空不填；没有则为 null
     */
    record Amounts(
            @Nullable Side side,
            Span names,
            List<Column<FundingField>> columns,
            List<String> rows,
            @Nullable Beside beside)
            implements LayoutRow {

        public Amounts {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }
    }

    /** 一段左侧上下合并的标签。 */
    record Side(String label, Span at) {}

    /** 资金各行旁边另有的、不填的一组：例如目标申报表的中期资金。 */
    record Beside(Span at, List<String> labels, Span blank) {

        public Beside {
            labels = List.copyOf(labels);
        }
    }

    /**
     * 有表头的一栏。
     *
     * @param group 表头上面一层的标签；没有则为 null
     * @param field 没有对应栏目的留空，为 null
     */
    record Column<F extends Enum<F> & Field>(
            String label,
            Span at,
            @Nullable String group,
            @Nullable F field) {}

    /** 并排的几栏文字：上面一行是标签，下面一行是文字。 */
    record Texts(@Nullable Side side, List<Column<FormField>> columns, int lines) implements LayoutRow {

        public Texts {
            columns = List.copyOf(columns);
        }
    }

    /** 绩效指标：表头，每个指标一行；相同的一级、二级指标上下合并。 */
    record Indicators(@Nullable Side side, List<Column<IndicatorField>> columns) implements LayoutRow {

        public Indicators {
            columns = List.copyOf(columns);
        }
    }

    /** 合计一行。 */
    record Total(String label, Span at, List<Column<FormField>> columns) implements LayoutRow {

        public Total {
            columns = List.copyOf(columns);
        }
    }

    /** 签字、盖章、意见各栏。 */
    record Signatures(List<Signing> boxes) implements LayoutRow {

        public Signatures {
            boxes = List.copyOf(boxes);
        }
    }

    /**
     * 一处签字或盖章。
     *
     * @param lines 至少留几行高；盖章的地方要大
     */
    record Signing(String role, Span at, int lines) {}

    /** 表下的说明。 */
    record Notes(String text) implements LayoutRow {}
}
