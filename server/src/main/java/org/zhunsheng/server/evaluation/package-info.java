/** 绩效自评：指标由已批复的目标带来，填实际完成情况，系统计分、说明怎样算的、挑毛病，提交时连同分数冻结。 */
@NullMarked
package org.zhunsheng.server.evaluation;

import org.jspecify.annotations.NullMarked;
