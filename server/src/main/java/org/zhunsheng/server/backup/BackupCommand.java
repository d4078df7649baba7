package org.zhunsheng.server.backup;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.zhunsheng.server.database.DatabaseProblem;
import org.zhunsheng.server.database.DatabaseSettings;
import org.zhunsheng.server.database.OwnerDatabase;
import org.zhunsheng.server.database.SchemaVersion;
import org.zhunsheng.server.operation.Program;
import org.zhunsheng.server.postgres.PostgresProblem;

/** 命令 {@code backup}、{@code restore}。设置与服务的一样来（环境变量、application.properties）。退出码：0 成了，3 做不成而理由清楚，4 用法不对或程序的错误。 */
public final class BackupCommand {

    private static final int REFUSED = 3;
    private static final int WRONG = 4;

    private final PrintStream out;
    private final Environment environment;

    private BackupCommand(PrintStream out, Environment environment) {
        this.out = out;
        this.environment = environment;
    }

    /** 只为读设置、备日志：没有网页，没有自动配置。 */
    @Configuration(proxyBeanMethods = false)
    static class Nothing {}

    private record Arguments(
            String command, Path file, @Nullable Path passphrase, boolean check, List<String> settings) {}

    public static int run(PrintStream out, PrintStream err, String... args) {
        Optional<Arguments> parsed = parse(args);
        if (parsed.isEmpty()) {
            err.println(BackupProblem.usage().getMessage());
            return WRONG;
        }
        SpringApplication application = new SpringApplication(Nothing.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setRegisterShutdownHook(false);
        try (ConfigurableApplicationContext context =
                application.run(parsed.get().settings().toArray(String[]::new))) {
            new BackupCommand(out, context.getEnvironment()).run(parsed.get());
            return 0;
        } catch (BackupProblem | PostgresProblem | DatabaseProblem refused) {
            err.println(refused.getMessage());
            return REFUSED;
        } catch (IOException | SQLException | RuntimeException failed) {
            logger().error("P-731 {} failed", parsed.get().command(), failed);
            err.println(
                    "P-731 没有做成，这是程序的错误：" + failed.getClass().getSimpleName() + "，详情在日志里。 / It failed; see the log.");
            return WRONG;
        }
    }

    private static Logger logger() {
        return LoggerFactory.getLogger(BackupCommand.class);
    }

    private static Optional<Arguments> parse(String[] args) {
        Path file = null;
        Path passphrase = null;
        boolean check = false;
        List<String> settings = new ArrayList<>();
        for (int i = 1; i < args.length; i++) {
            if (args[i].equals("--passphrase-file") && i + 1 < args.length) passphrase = Path.of(args[++i]);
            else if (args[i].equals("--check") && args[0].equals("restore")) check = true;
            else if (args[i].startsWith("--zhunsheng.")) settings.add(args[i]);
            else if (file == null && !args[i].startsWith("-")) file = Path.of(args[i]);
            else return Optional.empty();
        }
        return file == null ? Optional.empty() : Optional.of(new Arguments(args[0], file, passphrase, check, settings));
    }

    private void run(Arguments wanted) throws IOException, SQLException {
        byte[] passphrase = Passphrase.read(wanted.passphrase(), environment.getProperty(Passphrase.VARIABLE));
        BackupFile file = new BackupFile(wanted.file(), passphrase);
        DatabaseSettings settings = Binder.get(environment).bindOrCreate("zhunsheng.database", DatabaseSettings.class);
        Manifest manifest =
                wanted.command().equals("backup") ? backup(file, settings) : restore(file, settings, wanted.check());
        out.printf(
                Locale.ROOT,
                "%s：%d 张表 %d 行，%d 个文件；数据库版本 %s，快照 %s%n",
                wanted.check() ? "备份完好" : wanted.command().equals("backup") ? "已备份" : "已恢复",
                manifest.tables().size(),
                manifest.rows(),
                manifest.files().size(),
                manifest.schema(),
                manifest.at());
    }

    private Manifest backup(BackupFile file, DatabaseSettings settings) {
        try (OwnerDatabase database = OwnerDatabase.existing(settings)) {
            return new Backup(database.owner(), Places.of(environment), Program.version()).write(file);
        }
    }

    private Manifest restore(BackupFile file, DatabaseSettings settings, boolean check)
            throws IOException, SQLException {
        Manifest manifest = Verification.of(file);
        if (SchemaVersion.isNewer(manifest.schema()))
            throw BackupProblem.newer(manifest.schema(), SchemaVersion.newest());
        if (check) return manifest;
        Places places = Places.of(environment);
        List<String> occupied = new ArrayList<>(OwnerDatabase.occupied(settings));
        occupied.addAll(places.occupied());
        if (!occupied.isEmpty()) throw BackupProblem.occupied(occupied);
        try (OwnerDatabase database = OwnerDatabase.fresh(settings, manifest.schema())) {
            new Restore(file, manifest, places).into(database.owner());
        }
        return manifest;
    }
}
