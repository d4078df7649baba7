package org.zhunsheng.server.database;

import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.server.postgres.Postgres;

/** 准备好的数据库。内嵌的由它启动，也由它停下，在连接池关闭之后。 */
public final class Database implements AutoCloseable {

    private final Connections connections;
    private final @Nullable Postgres embedded;
    private final HikariDataSource pool;

    private Database(Connections connections, @Nullable Postgres embedded, int size) {
        this.connections = connections;
        this.embedded = embedded;
        this.pool = pool(connections, size);
    }

    static Database open(DatabaseSettings settings) {
        String url = settings.url();
        if (url != null && !url.isBlank()) {
            Connections connections = Connections.of(url);
            Installation.prepare(connections);
            return new Database(connections, null, settings.connections());
        }
        Postgres postgres = Postgres.start(settings.postgres());
        try {
            Connections connections = Connections.embedded(postgres.port(), postgres.secret());
            prepare(postgres, connections);
            return new Database(connections, postgres, settings.connections());
        } catch (RuntimeException failed) {
            postgres.close();
            throw failed;
        }
    }

    /** 多半早就建好了：先当它建好了来备，没有拥有者、没有数据库的才去建，平常少连一次。 */
    private static void prepare(Postgres postgres, Connections connections) {
        try {
            Installation.prepare(connections);
        } catch (DatabaseProblem missing) {
            if (!Installation.isMissing(missing)) throw missing;
            Installation.create(postgres, connections);
            Installation.prepare(connections);
        }
    }

    private static HikariDataSource pool(Connections connections, int size) {
        HikariDataSource pool = new HikariDataSource();
        pool.setPoolName("zhunsheng");
        pool.setDataSource(connections.app());
        pool.setMaximumPoolSize(size);
        pool.setMinimumIdle(2);
        pool.setConnectionTimeout(10_000);
        pool.setAutoCommit(true);
        return pool;
    }

    /** 应用的连接池。 */
    HikariDataSource pool() {
        return pool;
    }

    /** 拥有者的连接，只给迁移、安装与备份用；不在池里。 */
    public DataSource owner() {
        return connections.owner();
    }

    @Override
    public void close() {
        pool.close();
        if (embedded != null) embedded.close();
    }
}
