package org.zhunsheng.server.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.zhunsheng.server.access.Caller;
import org.zhunsheng.server.access.Permission;
import org.zhunsheng.server.access.Restriction;

/**
 * 每个事务一开始就告诉数据库是谁、为什么；只在这个事务之内有效，连接还回池里什么也不留。说不成的，事务不算开始，连接还掉：
 * 放在监听里说就不行，那时连接已经绑在线程上，留给下一个请求。
 */
final class ScopedTransactions extends JdbcTransactionManager {

    private static final String TELL = "select set_config('zhunsheng.account', ?, true), "
            + "set_config('zhunsheng.purpose', ?, true), set_config('zhunsheng.permissions', ?, true)";

    ScopedTransactions(DataSource pool) {
        super(pool);
    }

    @Override
    protected void prepareTransactionalConnection(Connection connection, TransactionDefinition definition)
            throws SQLException {
        super.prepareTransactionalConnection(connection, definition);
        Caller caller = Caller.current();
        try (PreparedStatement tell = connection.prepareStatement(TELL)) {
            // 只能改口令的人，数据库里也够不到别的：权限收窄到没有
            tell.setString(1, caller.account() == null ? "" : caller.account().toString());
            tell.setString(2, caller.purpose());
            tell.setString(3, caller.restriction() != Restriction.NONE ? "none" : codes(caller.limit()));
            tell.execute();
        }
    }

    private static String codes(@Nullable Set<Permission> limit) {
        if (limit == null) return "";
        return limit.isEmpty() ? "none" : limit.stream().map(Permission::code).collect(Collectors.joining(","));
    }
}
