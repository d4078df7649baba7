/** 按打散的文字读表：词典、值的类型与表内的算术一起决定哪段文字属于哪一栏；决定不了的带着疑问交出去。 */
@NullMarked
package org.zhunsheng.form.text;

import org.jspecify.annotations.NullMarked;
