/** PDF：由表格线与文字的位置还原表格，不依赖文字层的顺序。 */
@NullMarked
package org.zhunsheng.documents.pdf;

import org.jspecify.annotations.NullMarked;
