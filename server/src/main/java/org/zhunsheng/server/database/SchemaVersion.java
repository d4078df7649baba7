package org.zhunsheng.server.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.stream.Stream;
import org.flywaydb.core.api.MigrationVersion;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** 数据库的版本：迁移文件名里的日期与序号。 */
public final class SchemaVersion {

    private SchemaVersion() {}

    /** 这个程序认得的最新的版本，写作 2026.11.27.07。 */
    public static String newest() {
        try {
            return Stream.of(
                            new PathMatchingResourcePatternResolver().getResources("classpath*:db/migration/V*__*.sql"))
                    .map(Resource::getFilename)
                    .map(name -> MigrationVersion.fromVersion(
                            String.valueOf(name).substring(1).split("__", 2)[0]))
                    .max(Comparator.naturalOrder())
                    .orElseThrow()
                    .getVersion();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** 这个程序还不认得。 */
    public static boolean isNewer(String version) {
        return MigrationVersion.fromVersion(version).compareTo(MigrationVersion.fromVersion(newest())) > 0;
    }
}
