package org.zhunsheng.server.database;

import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** 数据库的各个部分怎样接起来。 */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    @Bean
    Database database(DatabaseSettings settings, ObjectProvider<DatabaseAhead> ahead) {
        DatabaseAhead begun = ahead.getIfAvailable();
        return begun == null ? Database.open(settings) : begun.take();
    }

    /** 连接池由 {@link Database} 关闭。 */
    @Bean(destroyMethod = "")
    HikariDataSource dataSource(Database database) {
        return database.pool();
    }

    @Bean
    JdbcTransactionManager transactionManager(DataSource dataSource) {
        return new ScopedTransactions(dataSource);
    }

    @Bean
    TransactionTemplate transactions(JdbcTransactionManager manager) {
        return new TransactionTemplate(manager);
    }
}
