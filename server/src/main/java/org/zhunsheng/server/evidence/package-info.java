/** 佐证：自评表每一行附上的文件与链接，一件可以证明几行，一行可以有几件。 */
@NullMarked
package org.zhunsheng.server.evidence;

import org.jspecify.annotations.NullMarked;
