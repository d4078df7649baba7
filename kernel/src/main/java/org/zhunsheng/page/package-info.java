/** 中性文档模型：页、段落、表格与单元格，连同它们在原文件中的位置。文件格式只到这里为止。 */
@NullMarked
package org.zhunsheng.page;

import org.jspecify.annotations.NullMarked;
