/** 指标库：共性、部门、自有的指标，各有各的审核；每一版有起止日期，采用了的不再改。 */
@NullMarked
package org.zhunsheng.server.indicator;

import org.jspecify.annotations.NullMarked;
