package org.zhunsheng.server.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.KeyPair;
import java.security.PublicKey;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhunsheng.audit.Anchor;
import org.zhunsheng.server.access.Caller;

/**
 * 锚存在数据库之外的文件夹里：{@code anchors.txt} 一行一个只往后添，{@code anchor.pub} 是核对用的公钥；签名的私钥在 keys 里。
 * 把这个文件夹同步到别人管的地方，管数据库的人就改不了从前。
 */
@Component
class Anchors {

    private final Path folder;
    private final AnchorKey key;
    private final ChainStore chain;
    private final TransactionTemplate transactions;
    private final Clock clock;

    Anchors(
            @Value("${zhunsheng.audit.anchors:${zhunsheng.database.folder:data}/anchors}") Path folder,
            @Value("${zhunsheng.audit.anchor-key:${zhunsheng.database.folder:data}/keys/anchor.key}") Path keyFile,
            ChainStore chain,
            TransactionTemplate transactions,
            Clock clock) {
        this.folder = folder;
        this.key = new AnchorKey(keyFile, folder.resolve("anchor.pub"));
        this.chain = chain;
        this.transactions = transactions;
        this.clock = clock;
    }

    List<Anchor> all() {
        Path file = folder.resolve("anchors.txt");
        try {
            if (!Files.exists(file)) return List.of();
            return Files.readAllLines(file).stream()
                    .map(Anchor::ofLine)
                    .flatMap(Optional::stream)
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** 今天还没有锚、链又长了，就立一个。 */
    synchronized void daily() {
        List<Anchor> before = all();
        String today = clock.instant().truncatedTo(ChronoUnit.DAYS).toString();
        boolean due = before.isEmpty() || before.getLast().at().compareTo(today) < 0;
        if (due) drop();
    }

    /** 现在就立一个：停机、导出之前也立。 */
    synchronized void drop() {
        Optional<ChainStore.End> end = Caller.system("seal").run(() -> transactions.execute(status -> chain.end()));
        List<Anchor> before = all();
        if (end.isEmpty()
                || !before.isEmpty() && before.getLast().number() >= end.get().number()) return;
        String last = before.isEmpty() ? "" : before.getLast().signature();
        String now = clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
        append(Anchor.sign(now, end.get().number(), end.get().hash(), last, pair().getPrivate()));
    }

    private void append(Anchor anchor) {
        try {
            Files.writeString(
                    folder.resolve("anchors.txt"),
                    anchor.line() + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND,
                    StandardOpenOption.SYNC);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    PublicKey publicKey() {
        return pair().getPublic();
    }

    private KeyPair pair() {
        try {
            return key.pair();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
