package org.zhunsheng.server.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;
import org.zhunsheng.server.access.Caller;
import org.zhunsheng.server.access.Permission;
import org.zhunsheng.server.access.Restriction;

/** 每个事务一开始就告诉数据库是谁、为什么；只在这个事务之内有效，连接还回池里什么也不留。 */
final class ScopeListener implements TransactionExecutionListener {

    private static final String TELL = "select set_config('zhunsheng.account', ?, true), "
            + "set_config('zhunsheng.purpose', ?, true), set_config('zhunsheng.permissions', ?, true)";

    private final DataSource pool;

    ScopeListener(DataSource pool) {
        this.pool = pool;
    }

    @Override
    public void afterBegin(TransactionExecution transaction, @Nullable Throwable failure) {
        if (failure != null) return;
        Caller caller = Caller.current();
        Connection connection = DataSourceUtils.getConnection(pool);
        try (PreparedStatement tell = connection.prepareStatement(TELL)) {
            // 只能改口令的人，数据库里也够不到别的：权限收窄到没有
            tell.setString(1, caller.account() == null ? "" : caller.account().toString());
            tell.setString(2, caller.purpose());
            tell.setString(3, caller.restriction() != Restriction.NONE ? "none" : codes(caller.limit()));
            tell.execute();
        } catch (SQLException failed) {
            throw new CannotGetJdbcConnectionException("the scope of the transaction could not be set", failed);
        } finally {
            DataSourceUtils.releaseConnection(connection, pool);
        }
    }

    private static String codes(@Nullable Set<Permission> limit) {
        if (limit == null) return "";
        return limit.isEmpty() ? "none" : limit.stream().map(Permission::code).collect(Collectors.joining(","));
    }
}
