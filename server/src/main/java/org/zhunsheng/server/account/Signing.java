package org.zhunsheng.server.account;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhunsheng.server.access.Caller;

/** 用途是登录的事务：核对口令、失败计数、开始与更换会话都要它，别的事情不用。 */
@Component
class Signing {

    private final TransactionTemplate transactions;

    Signing(TransactionTemplate transactions) {
        this.transactions = transactions;
    }

    /** 以眼下的人。 */
    <T extends @Nullable Object> T run(Supplier<T> work) {
        return as(Caller.current(), work);
    }

    <T extends @Nullable Object> T as(Caller caller, Supplier<T> work) {
        return caller.withPurpose("sign-in").run(() -> transactions.execute(status -> work.get()));
    }
}
