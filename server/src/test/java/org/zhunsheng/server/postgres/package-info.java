/** 内嵌数据库的测试，和供别的测试用的数据库。 */
@NullMarked
package org.zhunsheng.server.postgres;

import org.jspecify.annotations.NullMarked;
