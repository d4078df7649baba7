package org.zhunsheng.server.figure;

import java.util.List;
import java.util.stream.Stream;
import org.zhunsheng.register.Title;

/**
 * 一个数据项，连同现在用的定义。
 *
 * @param organizationId 哪个机构设的
 * @param organization 它的名称；看不见的为空字
 * @param number 现在用第几版
 * @param unit 计量单位；没有的为空字
 */
public record KnownFigure(
        long id,
        long organizationId,
        String organization,
        String place,
        String code,
        int number,
        Title title,
        String unit,
        FigureQuery query) {

    /** 只数记在这几个子项目之下的；不限的为空表。 */
    public List<String> subProjects() {
        List<String> named = query.subProjects();
        return named == null ? List.of() : named;
    }

    /** 它数的东西怎样称呼：名称去掉“数”与单位（“调查研究次数”数的是调查研究），表上还叫的。 */
    List<String> subjects() {
        String bare =
                title.zh().endsWith("数") ? title.zh().substring(0, title.zh().length() - 1) : title.zh();
        if (!unit.isEmpty() && bare.endsWith(unit)) bare = bare.substring(0, bare.length() - unit.length());
        List<String> also = query.also();
        return also == null
                ? List.of(bare)
                : Stream.concat(Stream.of(bare), also.stream()).toList();
    }

    /** 两个数据项相除；点开的是分子、分母。 */
    public boolean isRate() {
        return query.isRate();
    }
}
