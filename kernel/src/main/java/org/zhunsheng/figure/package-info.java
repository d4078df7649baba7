/** 数据项：由台账、支付的记录数出的数怎样数；全部是文本数据，由读取器校验。 */
@NullMarked
package org.zhunsheng.figure;

import org.jspecify.annotations.NullMarked;
