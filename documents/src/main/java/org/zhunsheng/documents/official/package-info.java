/** 公文：题目、各级标题、正文、表格，照公文的格式写成 DOCX 与 PDF。 */
@NullMarked
package org.zhunsheng.documents.official;

import org.jspecify.annotations.NullMarked;
