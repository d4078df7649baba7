package org.zhunsheng.server.demonstration;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.zhunsheng.server.postgres.Disposal;
import org.zhunsheng.server.postgres.PostgresProblem;
import org.zhunsheng.server.postgres.PostgresSettings;

/**
 * 命令 {@code demonstration remove}：删掉演示的数据文件夹，问一次（{@code --yes} 不问）。设置与服务的一样来。
 * 退出码：0 删了，3 没有删而理由清楚，4 用法不对。
 */
public final class RemovalCommand {

    private static final int REFUSED = 3;
    private static final int WRONG = 4;
    private static final String YES = "--yes";
    private static final String SETTING = "--zhunsheng.";

    /** 本程序在数据文件夹里的各样；记号在最后，删到一半断了还能再删。 */
    private static final List<String> OURS =
            List.of("cluster", "cluster.unfinished", "files", "anchors", "logs", "postgres", "keys", Mark.NAME);

    private final InputStream in;
    private final PrintStream out;

    private RemovalCommand(InputStream in, PrintStream out) {
        this.in = in;
        this.out = out;
    }

    /** 只为读设置：没有网页，没有自动配置。 */
    @Configuration(proxyBeanMethods = false)
    static class Nothing {}

    public static int run(InputStream in, PrintStream out, PrintStream err, String... args) {
        List<String> rest = Arrays.asList(args).subList(1, args.length);
        boolean sound = rest.contains("remove")
                && rest.stream().allMatch(arg -> arg.equals("remove") || arg.equals(YES) || arg.startsWith(SETTING));
        if (!sound) {
            err.println(RemovalProblem.usage().getMessage());
            return WRONG;
        }
        SpringApplication application = new SpringApplication(Nothing.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setRegisterShutdownHook(false);
        application.setDefaultProperties(Map.of("zhunsheng.database.folder", Demonstration.FOLDER));
        try (ConfigurableApplicationContext context = application.run(
                rest.stream().filter(arg -> arg.startsWith(SETTING)).toArray(String[]::new))) {
            new RemovalCommand(in, out).remove(context.getEnvironment(), rest.contains(YES));
            return 0;
        } catch (RemovalProblem refused) {
            err.println(refused.getMessage());
            return REFUSED;
        }
    }

    private void remove(Environment environment, boolean sure) {
        if (!environment.getProperty("zhunsheng.database.url", "").isBlank()) throw RemovalProblem.elsewhere();
        Path folder = Path.of(environment.getRequiredProperty("zhunsheng.database.folder"))
                .toAbsolutePath()
                .normalize();
        if (!Files.isDirectory(folder)) throw RemovalProblem.none(folder);
        if (!Mark.isIn(folder)) throw RemovalProblem.real(folder);
        try {
            if (!sure && !agreed(folder)) throw RemovalProblem.kept();
            boolean whole = Disposal.of(new PostgresSettings(folder, 0, Map.of()), OURS);
            out.println(whole ? "演示已删：" + folder : "演示已删；文件夹里还有别的东西，留着：" + folder);
        } catch (PostgresProblem inUse) {
            throw RemovalProblem.running(folder, inUse);
        } catch (IOException failed) {
            throw RemovalProblem.failed(folder, failed);
        }
    }

    private boolean agreed(Path folder) throws IOException {
        out.print("要删掉演示的数据，删了找不回来：" + folder + "\n写 yes 再按回车就删，别的不删 / type yes to remove: ");
        out.flush();
        String answer = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).readLine();
        out.println();
        return answer != null && answer.strip().equalsIgnoreCase("yes");
    }
}
