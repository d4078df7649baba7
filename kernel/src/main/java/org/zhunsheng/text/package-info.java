/** 公文里的写法与值之间的往返：数字、金额、日期、百分比、比较符号。全部按十进制精确计算。 */
@NullMarked
package org.zhunsheng.text;

import org.jspecify.annotations.NullMarked;
