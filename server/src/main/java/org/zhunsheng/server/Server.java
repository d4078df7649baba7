package org.zhunsheng.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Arrays;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.zhunsheng.server.account.FirstStart;
import org.zhunsheng.server.worker.Workspace;

/** 服务：只在回环地址上听；端口被占用时换一个空闲的，并说出地址。 */
@SpringBootApplication(proxyBeanMethods = false)
@ConfigurationPropertiesScan
@EnableScheduling
public class Server {

    private static final int USUAL_PORT = 8080;

    static void start(String[] args) throws IOException {
        int port = freePort(Integer.getInteger("server.port", USUAL_PORT));
        System.setProperty("server.port", Integer.toString(port));
        SpringApplication application = new SpringApplication(Server.class);
        ApplicationContext context = application.run(
                Arrays.stream(args).filter(arg -> !arg.equals("--demo")).toArray(String[]::new));
        String address = "http://127.0.0.1:" + port + "/";
        context.getBean(FirstStart.class)
                .secret()
                .ifPresent(secret -> System.err.println("""
                        安装人第一次登录（口令用一次，登录后请改）：%ssign-in
                          登录名 %s    口令 %s""".formatted(address, FirstStart.LOGIN, secret)));
        System.err.println("准绳：" + address + "  （Ctrl+C 结束）");
    }

    /** 惯用的端口空闲就用它；否则由系统另给一个。 */
    static int freePort(int wanted) throws IOException {
        InetAddress loopback = InetAddress.getLoopbackAddress();
        try (ServerSocket probe = new ServerSocket(wanted, 1, loopback)) {
            return probe.getLocalPort();
        } catch (IOException taken) {
            try (ServerSocket probe = new ServerSocket(0, 1, loopback)) {
                return probe.getLocalPort();
            }
        }
    }

    @Bean
    static Workspace workspace() {
        return Workspace.open();
    }
}
