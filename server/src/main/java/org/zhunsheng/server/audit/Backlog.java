package org.zhunsheng.server.audit;

import java.time.Duration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhunsheng.server.access.Caller;

/** 已经提交、还没有封存的事件有多少，最早的等了多久：看管的程序凭它知道封存停了。 */
@Component
public class Backlog {

    private final ChainStore chain;
    private final TransactionTemplate transactions;

    Backlog(ChainStore chain, TransactionTemplate transactions) {
        this.chain = chain;
        this.transactions = transactions;
    }

    public record State(long unsealed, Duration behind) {}

    public State now() {
        ChainStore.Unsealed found = Caller.system("seal").run(() -> transactions.execute(status -> chain.unsealed()));
        return new State(found.count(), Duration.ofSeconds(Math.max(0, found.seconds())));
    }
}
