package org.zhunsheng.server.campaign;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * 想要有的一个任务。
 *
 * @param cutOff 监控的截止日；别的任务没有
 * @param kinds 只要这几种项目类别；空的不限
 * @param units 只要这几个机构（编码）与下级；空的不限
 * @param levels 各级审核的角色
 * @param issued 要不要下达
 */
public record CampaignPlan(
        String title,
        Purpose purpose,
        int year,
        LocalDate startsOn,
        LocalDate deadline,
        @Nullable LocalDate cutOff,
        String scheme,
        List<String> kinds,
        List<String> units,
        List<String> levels,
        boolean issued) {

    private static final int WARNING = 7;

    Terms terms(List<Long> among) {
        return new Terms(
                year, purpose, title, startsOn, deadline, WARNING, cutOff, scheme, Map.of(), kinds, among, false, true,
                false, levels);
    }
}
