package org.zhunsheng.check;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 一年的各份文件写的日期；不知道的为 null。
 *
 * @param approved 绩效目标批复
 * @param monitored 运行监控
 * @param unitSigned 单位签章
 * @param departmentSigned 主管部门签署意见
 * @param disclosed 公开
 */
public record DocumentDates(
        @Nullable LocalDate approved,
        @Nullable LocalDate monitored,
        @Nullable LocalDate unitSigned,
        @Nullable LocalDate departmentSigned,
        @Nullable LocalDate disclosed) {}
