/** 按网格读表：行流 → 分表 → 逐行辨认（资金栏、目标栏、指标表、成对的标签）→ {@link org.zhunsheng.form.Form}。 */
@NullMarked
package org.zhunsheng.form.grid;

import org.jspecify.annotations.NullMarked;
