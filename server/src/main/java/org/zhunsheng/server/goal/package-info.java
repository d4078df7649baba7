/** 绩效目标：总体目标分成几句，指标指向各句，批复之后冻结，作为监控与自评的基准。 */
@NullMarked
package org.zhunsheng.server.goal;

import org.jspecify.annotations.NullMarked;
