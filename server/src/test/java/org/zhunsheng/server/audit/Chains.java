package org.zhunsheng.server.audit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.spec.X509EncodedKeySpec;
import java.sql.Connection;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.zhunsheng.audit.Anchor;
import org.zhunsheng.audit.ChainVerifier;

/** 从数据库与锚的文件夹核对整条链，不经服务。 */
public final class Chains {

    private Chains() {}

    public static ChainVerifier.Verdict verify(DataSource owner, Path anchors) {
        try (Connection connection = owner.getConnection()) {
            connection.setAutoCommit(false);
            SingleConnectionDataSource one = new SingleConnectionDataSource(connection, true);
            byte[] key = Base64.getMimeDecoder().decode(Files.readString(anchors.resolve("anchor.pub")));
            Path file = anchors.resolve("anchors.txt");
            List<Anchor> known = !Files.exists(file)
                    ? List.of()
                    : Files.readAllLines(file).stream()
                            .map(Anchor::ofLine)
                            .flatMap(Optional::stream)
                            .toList();
            ChainVerifier verifier = new ChainVerifier(
                    known, KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(key)));
            new ChainStore(JdbcClient.create(one), new JdbcTemplate(one)).each(verifier::accept);
            return verifier.verdict();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }
}
