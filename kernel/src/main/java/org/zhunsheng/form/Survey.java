package org.zhunsheng.form;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * 满意度调查的原始计数。
 *
 * @param population 服务对象总数，不知道时为 null
 * @param valid 有效问卷数
 * @param weightOfBasically “基本满意”计入满意的比例，0 到 1
 */
public record Survey(
        @Nullable Integer population,
        int valid,
        int verySatisfied,
        int satisfied,
        int basicallySatisfied,
        int dissatisfied,
        BigDecimal weightOfBasically) {}
