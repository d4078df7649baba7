package org.zhunsheng.server.account;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhunsheng.server.access.Caller;
import org.zhunsheng.server.access.Permission;
import org.zhunsheng.server.access.Restriction;

/** 个人访问令牌：程序用接口时出示；只有所列的权限，不超过本人眼下的权限。 */
@Component
class AccessTokens {

    /** 开头认得出是什么：误贴到别处的，查得到。 */
    static final String PREFIX = "zsp_";

    private final AccessTokenStore store;
    private final TransactionTemplate transactions;

    AccessTokens(AccessTokenStore store, TransactionTemplate transactions) {
        this.store = store;
        this.transactions = transactions;
    }

    Optional<Caller> identify(String token) {
        if (!token.startsWith(PREFIX)) return Optional.empty();
        return store.find(Token.hash(token)).map(known -> {
            if (known.unmarked())
                Caller.system("session").run(() -> transactions.execute(status -> store.used(known.id())));
            return new Caller(
                    known.account(),
                    known.login(),
                    known.posts(),
                    permissions(known.permissions()),
                    "",
                    null,
                    null,
                    Restriction.NONE,
                    "",
                    "");
        });
    }

    private static Set<Permission> permissions(String[] codes) {
        return Stream.of(codes).map(Permission::of).collect(Collectors.toUnmodifiableSet());
    }
}
