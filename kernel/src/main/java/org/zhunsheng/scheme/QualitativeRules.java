package org.zhunsheng.scheme;

import java.math.BigDecimal;

/** 定性指标三档的下限占分值的比例（M11 为 0.8、0.6，M12 为 0.8、0.5）。 */
public record QualitativeRules(BigDecimal reachedFrom, BigDecimal partlyFrom) {}
