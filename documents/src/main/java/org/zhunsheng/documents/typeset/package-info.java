/** 排版：印好的表分行、定行高、分页，排定每行字、每条线的位置。PDF 与 OFD 照着画，所以两份文件一页不差；不认识任何文件格式。 */
@NullMarked
package org.zhunsheng.documents.typeset;

import org.jspecify.annotations.NullMarked;
