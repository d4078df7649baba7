/** 统计：终审通过的自评表的得分、等级、一级指标、扣分、执行率、进度，按机构、类别、年度合起来；每个数点得开，看得见多少由范围定。 */
@NullMarked
package org.zhunsheng.server.statistics;

import org.jspecify.annotations.NullMarked;
