/** 检核页：没有账号，什么都不留；各步之间所需的都随页携带。 */
@NullMarked
package org.zhunsheng.server.checking;

import org.jspecify.annotations.NullMarked;
