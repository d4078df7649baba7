/** 谁能做什么、做到哪里：权限、角色、范围，以及每个入口的规则。 */
@NullMarked
package org.zhunsheng.server.access;

import org.jspecify.annotations.NullMarked;
