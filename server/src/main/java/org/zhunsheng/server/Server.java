package org.zhunsheng.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.zhunsheng.server.account.FirstStart;
import org.zhunsheng.server.database.DatabaseAhead;
import org.zhunsheng.server.demonstration.Demonstration;
import org.zhunsheng.server.operation.StartReport;
import org.zhunsheng.server.worker.Workspace;

/** 服务：只在回环地址上听；端口被占用时换一个空闲的，并说出地址。 */
@SpringBootApplication(proxyBeanMethods = false)
@ConfigurationPropertiesScan
@EnableScheduling
public class Server {

    private static final int USUAL_PORT = 8080;
    private static final int REFUSED = 3;
    private static final int BROKEN = 4;

    /** 启动；启动不了的，说出那句话，带着退出码结束。 */
    static void start(ServeOptions options) throws IOException {
        if ("json".equalsIgnoreCase(System.getProperty("zhunsheng.log", System.getenv("ZHUNSHENG_LOG"))))
            System.setProperty("logging.structured.format.console", "ecs");
        if (options.port() != null)
            System.setProperty("server.port", options.port().toString());
        choosePort();
        useWhatTheBuildPrepared();
        SpringApplication application = new SpringApplication(Server.class);
        DatabaseAhead database = new DatabaseAhead();
        if (!isBuilding()) application.addInitializers(database);
        if (options.demonstrates())
            application.setDefaultProperties(
                    Map.of(Demonstration.PROPERTY, true, "zhunsheng.database.folder", Demonstration.FOLDER));
        try {
            ApplicationContext context = application.run(options.settings().toArray(String[]::new));
            greet(context);
            if (Boolean.getBoolean("zhunsheng.rehearsal")) Rehearsal.of(context);
        } catch (SpringApplication.AbandonedRunException prepared) {
            throw prepared; // 构建时只算怎样接起来，不启动
        } catch (RuntimeException failed) {
            database.abandon();
            System.exit(StartReport.sentence(failed).isPresent() ? REFUSED : BROKEN);
        }
    }

    /** 构建时算好的接法在，就用它；另外说了的听它的。 */
    private static void useWhatTheBuildPrepared() {
        boolean prepared = Main.class.getResource("Main__ApplicationContextInitializer.class") != null;
        if (prepared && !isBuilding() && System.getProperty("spring.aot.enabled") == null)
            System.setProperty("spring.aot.enabled", "true");
    }

    private static boolean isBuilding() {
        return Boolean.getBoolean("spring.aot.processing");
    }

    private static void greet(ApplicationContext context) {
        String address = "http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port") + "/";
        Demonstration demonstration = context.getBean(Demonstration.class);
        if (demonstration.wanted()) {
            System.err.println("演示系统，数据都是编的。各个角色的登录链接，每个用一次（登录之后可以在页面上换角色；重新启动换新的链接）：");
            demonstration
                    .prepare()
                    .forEach(link -> System.err.println("  " + link.label() + "\n    " + address + link.path()));
        } else {
            context.getBean(FirstStart.class)
                    .secret()
                    .ifPresent(secret -> System.err.println("""
                            安装人第一次登录（口令用一次，登录后请改）：%ssign-in
                              登录名 %s    口令 %s""".formatted(address, FirstStart.LOGIN, secret)));
        }
        System.err.println("准绳：" + address + "  （Ctrl+C 结束）");
        if (demonstration.wanted()) fill(demonstration);
    }

    /** 已经可以登录了，数据接着装；装着的时候页面上说一声。 */
    private static void fill(Demonstration demonstration) {
        demonstration.load();
        System.err.println("演示的数据装好了。");
    }

    /** 没有指定端口的，惯用的空闲就用它，否则由系统另给一个；指定了的就是那一个，占着就说出来。 */
    private static void choosePort() throws IOException {
        if (System.getProperty("server.port") != null || System.getenv("SERVER_PORT") != null) return;
        System.setProperty("server.port", Integer.toString(freePort(USUAL_PORT)));
    }

    static int freePort(int wanted) throws IOException {
        InetAddress loopback = InetAddress.getLoopbackAddress();
        try (ServerSocket probe = new ServerSocket(wanted, 1, loopback)) {
            return probe.getLocalPort();
        } catch (IOException taken) {
            return 0;
        }
    }

    @Bean
    static Workspace workspace() {
        return Workspace.open();
    }
}
