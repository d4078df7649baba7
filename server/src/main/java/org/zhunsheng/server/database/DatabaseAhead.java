package org.zhunsheng.server.database;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** 数据库与服务的其余部分同时启动：设置一读好就开始，用到时等它。 */
public final class DatabaseAhead implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private final AtomicBoolean taken = new AtomicBoolean();
    private volatile FutureTask<Database> opening = new FutureTask<>(() -> {
        throw new IllegalStateException("not begun");
    });

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        DatabaseSettings settings =
                Binder.get(context.getEnvironment()).bindOrCreate("zhunsheng.database", DatabaseSettings.class);
        opening = new FutureTask<>(() -> Database.open(settings));
        new Thread(opening, "database").start();
        context.getBeanFactory().registerSingleton("databaseAhead", this);
    }

    /** 开好的数据库，从此归要它的人关。 */
    Database take() {
        taken.set(true);
        return opened();
    }

    /** 服务没有启动成：没有人要的，关掉。 */
    public void abandon() {
        if (taken.getAndSet(true)) return;
        try {
            opened().close();
        } catch (RuntimeException failed) {
            // 它自己也没有开成，没有什么可关
        }
    }

    private Database opened() {
        try {
            return opening.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException clear) throw clear;
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
