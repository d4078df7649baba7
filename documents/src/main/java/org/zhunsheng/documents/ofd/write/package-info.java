/** 写 OFD（GB/T 33190）：照排好的版面画成页，文字还是文字，嵌入字体子集。 */
@NullMarked
package org.zhunsheng.documents.ofd.write;

import org.jspecify.annotations.NullMarked;
