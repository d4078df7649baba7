package org.zhunsheng.server.world;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.zhunsheng.server.postgres.TestPostgres;

/** 每个测试用的服务都有一个新的数据库和一个临时的数据文件夹；口令的散列算得快些，工作进程用到才启动，别的与平常一样。 */
public final class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.addBeanFactoryPostProcessor(beans -> beans.addBeanPostProcessor(new CountedStatements()));
        if (context.getEnvironment().containsProperty("zhunsheng.database.url")) return;
        try {
            Path folder = Files.createTempDirectory("zhunsheng-test");
            Evidence.put(folder);
            Map<String, Object> settings = Map.of(
                    "zhunsheng.database.url",
                    TestPostgres.createDatabase(),
                    "zhunsheng.database.folder",
                    folder.toString(),
                    "zhunsheng.password.memory",
                    "1024",
                    "zhunsheng.password.rounds",
                    "1",
                    "zhunsheng.worker.early",
                    "false");
            context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test database", settings));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
