/** 随程序发布的字体“准绳宋”：量字宽，取子集。 */
@NullMarked
package org.zhunsheng.documents.font;

import org.jspecify.annotations.NullMarked;
