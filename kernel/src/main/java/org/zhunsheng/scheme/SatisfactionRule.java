package org.zhunsheng.scheme;

import java.math.BigDecimal;

/** 满意度（M14）：“基本满意”计入的比例与得零分的界线。 */
public record SatisfactionRule(BigDecimal weightOfBasically, BigDecimal zeroLine) {}
