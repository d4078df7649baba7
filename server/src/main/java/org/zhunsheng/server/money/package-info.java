/** 预算与支付：每个项目、每个预算年度批了多少、调了多少、付了多少，每个数点得到它的来历。 */
@NullMarked
package org.zhunsheng.server.money;

import org.jspecify.annotations.NullMarked;
