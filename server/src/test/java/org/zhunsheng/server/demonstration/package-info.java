/** 演示系统的测试。 */
@NullMarked
package org.zhunsheng.server.demonstration;

import org.jspecify.annotations.NullMarked;
