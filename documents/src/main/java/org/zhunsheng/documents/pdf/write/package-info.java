/** 写 PDF：照排好的版面画成页，嵌入字体子集，带结构标记。PDFBox 的类型不出这个包。 */
@NullMarked
package org.zhunsheng.documents.pdf.write;

import org.jspecify.annotations.NullMarked;
