/** 速度：我们的与同类工具的，在同一次运行里交替测，取中位数；机器有噪声，只看比值。 */
@NullMarked
package org.zhunsheng.bench;

import org.jspecify.annotations.NullMarked;
