package org.zhunsheng.server.filling;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhunsheng.server.access.Access;
import org.zhunsheng.server.access.Caller;
import org.zhunsheng.server.access.Permission;
import org.zhunsheng.server.access.Post;
import org.zhunsheng.text.Language;

/**
 * 刚存了之后的检查。同一个人在同一张表上存得比检查快的时候，后到的几次共用下一次检查：它在它们存好之后才开始，所以每一次的回答里都有自己刚存的。
 * 检查费的是处理器：同时做的至多是核数的一半，其余的依先后等着，存格不用等它们；等得越久，一次检查就有越多的存格共用，存多快都堆不起来。
 */
@Component
class FreshRemarks {

    private final Fillings fillings;
    private final RemarkLines lines;
    private final Access access;
    private final Map<Key, Run> waiting = new ConcurrentHashMap<>();
    private final Semaphore turns =
            new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() / 2), true);

    FreshRemarks(Fillings fillings, RemarkLines lines, Access access) {
        this.fillings = fillings;
        this.lines = lines;
        this.access = access;
    }

    /** 看到的相同才共用：同一张表、同一个人、同样的岗位与权限、同一种语言。 */
    private record Key(
            long filling,
            @Nullable Long account,
            List<Post> posts,
            @Nullable Set<Permission> limit,
            Language language) {

        static Key of(long filling, Language language) {
            Caller caller = Caller.current();
            return new Key(filling, caller.account(), caller.posts(), caller.limit(), language);
        }
    }

    /** 还没有开始、或者在做的一次检查。 */
    private static final class Run extends CompletableFuture<Lines> {}

    /** @param all 处室的人填自己的行，看不到整张的：null */
    private record Lines(@Nullable List<RemarkLine> all) {}

    /** 存好了之后才问；看不到整张的为 null。 */
    @Nullable
    List<RemarkLine> of(long filling, Language language) {
        Key key = Key.of(filling, language);
        Run own = new Run();
        Run known = waiting.putIfAbsent(key, own);
        if (known != null) return shared(known);
        turns.acquireUninterruptibly();
        try {
            waiting.remove(key, own); // 从这里起，后到的等下一次
            own.complete(lines(filling, language));
        } catch (RuntimeException | Error failed) {
            own.completeExceptionally(failed);
            throw failed;
        } finally {
            turns.release();
        }
        return own.join().all();
    }

    private static @Nullable List<RemarkLine> shared(Run known) {
        try {
            return known.join().all();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) throw cause;
            throw failed;
        }
    }

    private Lines lines(long filling, Language language) {
        FilledForm form = fillings.read(filling);
        boolean whole =
                access.scope(Permission.ASSIGNMENT_READ).contains(form.filling().place());
        return new Lines(whole ? lines.afterSave(form, language) : null);
    }
}
