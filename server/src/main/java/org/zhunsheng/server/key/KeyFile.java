package org.zhunsheng.server.key;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;

/** 主密钥的文件：第一次启动时生成，只有运行服务的用户读得到。几个节点共用一个数据库的，要用同一个文件。 */
final class KeyFile {

    private static final int LENGTH = 32;

    private KeyFile() {}

    static Keys open(Path file) {
        try {
            if (!Files.exists(file)) create(file);
            byte[] master = HexFormat.of().parseHex(Files.readString(file).strip());
            if (master.length != LENGTH) throw new IllegalArgumentException(master.length + " bytes");
            return new Keys(master);
        } catch (IllegalArgumentException damaged) {
            throw new KeyProblem(
                    "密钥文件 " + file
                            + " 坏了：应当是 64 个十六进制字。请从备份恢复它。 / The key file is damaged; restore it from the backup.",
                    damaged);
        } catch (IOException failed) {
            throw new KeyProblem(
                    "密钥文件 " + file + " 读写不了（" + failed.getMessage()
                            + "）。请核对路径与权限。 / The key file cannot be read or made; check the path and permissions.",
                    failed);
        }
    }

    private static void create(Path file) throws IOException {
        byte[] master = new byte[LENGTH];
        new SecureRandom().nextBytes(master);
        PrivateFile.createOnce(file, HexFormat.of().formatHex(master) + "\n");
    }
}
