package org.zhunsheng.figure;

import java.util.List;
import org.zhunsheng.register.Title;

/**
 * 一个数据项的一版定义：数什么、怎样数。
 *
 * @param unit 计量单位；没有的为空字
 * @param also 表上还怎样称呼它数的东西
 * @param examples 几条记录与应当数出的数，存之前先数一遍
 */
public record Figure(
        String id, Title title, String unit, List<String> also, Measure measure, List<FigureExample> examples) {

    public Figure {
        also = List.copyOf(also);
        examples = List.copyOf(examples);
    }
}
