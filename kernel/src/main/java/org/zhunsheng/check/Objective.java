package org.zhunsheng.check;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.form.Form;

/**
 * 同一项目同一年，在这张表之前定下的材料。没有的一样样为 null：要它的检查不运行，并照实列出。
 *
 * @param approved 批复的绩效目标，连同批复的各次调整
 * @param deleted 批复删去的指标的名称
 * @param monitoring 运行监控表
 * @param dates 各份文件的日期
 * @param project 项目库里的这个项目
 * @param knownIndicators 这张表的指标名称里，指标库有的
 * @param foreign 这张表的文字里，机构库有的、不是本项目的机构名称
 */
public record Objective(
        @Nullable Form approved,
        List<String> deleted,
        @Nullable Form monitoring,
        @Nullable DocumentDates dates,
        @Nullable LibraryProject project,
        @Nullable Set<String> knownIndicators,
        @Nullable Set<String> foreign) {

    public Objective {
        deleted = List.copyOf(deleted);
        knownIndicators = knownIndicators == null ? null : Set.copyOf(knownIndicators);
        foreign = foreign == null ? null : Set.copyOf(foreign);
    }
}
