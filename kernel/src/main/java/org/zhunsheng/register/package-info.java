/** 台账：一种记录有哪几栏、几种状态、谁能办；全部是文本数据，由读取器校验。 */
@NullMarked
package org.zhunsheng.register;

import org.jspecify.annotations.NullMarked;
