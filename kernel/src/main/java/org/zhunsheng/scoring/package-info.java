/** 计分：每种方法一个小记录，每个得分都带计算过程。 */
@NullMarked
package org.zhunsheng.scoring;

import org.jspecify.annotations.NullMarked;
