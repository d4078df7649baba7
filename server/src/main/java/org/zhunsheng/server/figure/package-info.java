/** 数据项：由台账与支付的记录数出的数；怎样数是一段文字，谁来看都是同一个数，点得开。 */
@NullMarked
package org.zhunsheng.server.figure;

import org.jspecify.annotations.NullMarked;
