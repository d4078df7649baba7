/** 版式文件 OFD（GB/T 33190）：由图元的位置还原表格，不依赖文字写出的顺序。 */
@NullMarked
package org.zhunsheng.documents.ofd;

import org.jspecify.annotations.NullMarked;
