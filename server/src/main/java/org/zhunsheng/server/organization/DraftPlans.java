package org.zhunsheng.server.organization;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * 成批的 SQL 怎样计划，只在这个事务里。刚放进去的表没有统计，计划会以为只有几行：等值连接一律用散列；
 * 不许的走法算得极贵，会触发即时编译，关掉它。
 */
final class DraftPlans {

    private DraftPlans() {}

    static void bulk(JdbcClient db) {
        db.sql("set local enable_nestloop = off; set local jit = off").update();
    }

    static void usual(JdbcClient db) {
        db.sql("set local enable_nestloop = on").update();
    }
}
