/** 由页面上的线与文字的位置还原表格与段落：PDF 与 OFD 共用，不知道字与线来自哪种格式。 */
@NullMarked
package org.zhunsheng.documents.geometry;

import org.jspecify.annotations.NullMarked;
