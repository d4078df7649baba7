/** 数据库：内嵌的或指定的 PostgreSQL，角色、迁移、连接池，以及每个事务的范围。 */
@NullMarked
package org.zhunsheng.server.database;

import org.jspecify.annotations.NullMarked;
