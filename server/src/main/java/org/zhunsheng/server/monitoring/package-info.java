/** 绩效运行监控：截止日的实绩与预计、每个指标与预算的灯、审核意见、整改通知。 */
@NullMarked
package org.zhunsheng.server.monitoring;

import org.jspecify.annotations.NullMarked;
