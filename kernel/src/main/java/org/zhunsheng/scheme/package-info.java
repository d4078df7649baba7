/** 指标体系：计什么分、怎样计分、出自何处；全部是文本数据，由读取器校验。 */
@NullMarked
package org.zhunsheng.scheme;

import org.jspecify.annotations.NullMarked;
