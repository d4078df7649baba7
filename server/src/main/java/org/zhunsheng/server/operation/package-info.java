/** 运行：是否活着、能不能用、测量、启动不了时怎样说。 */
@NullMarked
package org.zhunsheng.server.operation;

import org.jspecify.annotations.NullMarked;
