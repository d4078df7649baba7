/** 文件：内容按散列存一份，只认看得懂的类型，先查毒，只作为附件给出。 */
@NullMarked
package org.zhunsheng.server.file;

import org.jspecify.annotations.NullMarked;
