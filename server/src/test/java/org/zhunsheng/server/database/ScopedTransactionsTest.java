package org.zhunsheng.server.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.AbstractDataSource;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** 告诉数据库“是谁”的那一句失败了：事务没有开始，连接关掉，线程上什么也不留。 */
class ScopedTransactionsTest {

    private final List<String> calls = new ArrayList<>();

    private final DataSource broken = new AbstractDataSource() {
        @Override
        public Connection getConnection() {
            return connection();
        }

        @Override
        public Connection getConnection(String user, String password) {
            return connection();
        }
    };

    private Connection connection() {
        return (Connection) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    calls.add(method.getName());
                    if (method.getName().equals("prepareStatement")) throw new SQLException("gone", "57P01");
                    return method.getReturnType() == boolean.class ? (Object) true : null;
                });
    }

    @Test
    void nothingStaysBoundToTheThread() {
        TransactionTemplate transactions = new TransactionTemplate(new ScopedTransactions(broken));
        for (int i = 1; i <= 2; i++) {
            assertThrows(CannotCreateTransactionException.class, () -> transactions.execute(status -> "never"));
            assertEquals(Map.of(), TransactionSynchronizationManager.getResourceMap());
            assertEquals(i, calls.stream().filter("close"::equals).count());
        }
    }
}
