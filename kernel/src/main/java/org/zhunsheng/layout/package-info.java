/** 版式：官方表式长什么样。{@code layout.yaml} 读成 {@link org.zhunsheng.layout.Layout}，与一张表合成 {@link org.zhunsheng.layout.PrintedForm}。 */
@NullMarked
package org.zhunsheng.layout;

import org.jspecify.annotations.NullMarked;
