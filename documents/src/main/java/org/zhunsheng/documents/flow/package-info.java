/** 流式文档（DOCX、DOC、ODT）共用的：段落与表格、网格的还原、自动编号、符号字体。 */
@NullMarked
package org.zhunsheng.documents.flow;

import org.jspecify.annotations.NullMarked;
