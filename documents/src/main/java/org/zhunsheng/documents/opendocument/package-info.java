/** OpenDocument：文字文档 ODT、电子表格 ODS，按流读。 */
@NullMarked
package org.zhunsheng.documents.opendocument;

import org.jspecify.annotations.NullMarked;
