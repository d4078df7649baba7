/** 测试用的天地：数据库、机构、帐号、访问者。 */
@NullMarked
package org.zhunsheng.server.world;

import org.jspecify.annotations.NullMarked;
