package org.zhunsheng.server.operation;

import com.zaxxer.hikari.HikariConfigMXBean;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.jdbc.DataSourceUnwrapper;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.zhunsheng.server.audit.Backlog;
import org.zhunsheng.server.worker.WorkerPool;

/** 测量：请求、连接池、没有封存的审计、工作进程、虚拟机。第一个请求来了才备好，启动不等它。 */
@Component
class Metrics implements DisposableBean {

    private final DataSource pool;
    private final WorkerPool workers;
    private final Backlog backlog;
    private @Nullable PrometheusMeterRegistry registry;

    Metrics(DataSource pool, WorkerPool workers, Backlog backlog) {
        this.pool = pool;
        this.workers = workers;
        this.backlog = backlog;
    }

    /** 答完了一个请求。入口写作式样（/tasks/{id}），不写实际的路径：那里有编号，也没有穷尽。 */
    void answered(String entry, String method, int status, Duration time) {
        Timer.builder("zhunsheng.requests")
                .description("answered requests")
                .tag("entry", entry)
                .tag("method", method)
                .tag("status", Integer.toString(status))
                .register(registry())
                .record(time);
    }

    String scrape() {
        return registry().scrape();
    }

    private synchronized PrometheusMeterRegistry registry() {
        PrometheusMeterRegistry known = registry;
        if (known == null) registry = known = prepared();
        return known;
    }

    private PrometheusMeterRegistry prepared() {
        PrometheusMeterRegistry fresh = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        connections(fresh, "active", HikariPoolMXBean::getActiveConnections);
        connections(fresh, "idle", HikariPoolMXBean::getIdleConnections);
        connections(fresh, "waiting", HikariPoolMXBean::getThreadsAwaitingConnection);
        gauge(fresh, "zhunsheng.audit.unsealed", "committed events not yet sealed", this::unsealed);
        gauge(fresh, "zhunsheng.audit.behind.seconds", "age of the oldest unsealed event", this::behind);
        gauge(fresh, "zhunsheng.workers.busy", "workers at work", metrics -> workers.busy());
        gauge(fresh, "zhunsheng.workers.waiting", "requests waiting for a worker", metrics -> workers.waiting());
        new JvmMemoryMetrics().bindTo(fresh);
        new ProcessorMetrics().bindTo(fresh);
        new UptimeMetrics().bindTo(fresh);
        return fresh;
    }

    private void connections(PrometheusMeterRegistry target, String state, ToIntFunction<HikariPoolMXBean> count) {
        Gauge.builder("zhunsheng.connections", pool, source -> {
                    HikariPoolMXBean running = running(source);
                    return running == null ? 0 : count.applyAsInt(running);
                })
                .description("connections of the pool to the database")
                .tag("state", state)
                .register(target);
    }

    private static @Nullable HikariPoolMXBean running(DataSource source) {
        HikariDataSource pool = DataSourceUnwrapper.unwrap(source, HikariConfigMXBean.class, HikariDataSource.class);
        return pool == null ? null : pool.getHikariPoolMXBean();
    }

    private void gauge(
            PrometheusMeterRegistry target, String name, String description, ToDoubleFunction<Metrics> value) {
        Gauge.builder(name, this, value).description(description).register(target);
    }

    private double unsealed(Metrics self) {
        return asked(Backlog.State::unsealed);
    }

    private double behind(Metrics self) {
        return asked(state -> state.behind().toMillis() / 1000.0);
    }

    /** 数据库不答话时，这一项没有值，别的照给。 */
    private double asked(ToDoubleFunction<Backlog.State> value) {
        try {
            return value.applyAsDouble(backlog.now());
        } catch (DataAccessException | TransactionException gone) {
            return Double.NaN;
        }
    }

    @Override
    public synchronized void destroy() {
        if (registry != null) registry.close();
    }
}
