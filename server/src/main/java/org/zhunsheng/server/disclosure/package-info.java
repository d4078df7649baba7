/** 公开：终审通过的自评表，隐去不宜公开的之后由另一个人公开；谁都看得见的页面、文件、开放数据，与对照。 */
@NullMarked
package org.zhunsheng.server.disclosure;

import org.jspecify.annotations.NullMarked;
