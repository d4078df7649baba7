package org.zhunsheng.cli;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * 几份输入同时做，结果按次序取；做好而没有取的不超过几份，内存因此有界。
 *
 * <p>只有一份输入、只有一个处理器、内存不够两份时就在取的时候做，不另开线程。
 */
final class Ahead<T> implements AutoCloseable {

    /** 一份大的文件读的时候要用的内存。 */
    private static final long EACH = 128L << 20;

    /** 读嵌套很深的文件要用的栈。 */
    private static final long STACK = 8L << 20;

    private final Iterator<Input> inputs;
    private final Function<Input, T> work;
    private final int threads;
    private final @Nullable ExecutorService pool;
    private final Deque<Future<T>> started = new ArrayDeque<>();

    Ahead(List<Input> inputs, Function<Input, T> work) {
        this.inputs = inputs.iterator();
        this.work = work;
        this.threads = Math.min(inputs.size(), atOnce());
        this.pool = threads > 1 ? Executors.newFixedThreadPool(threads, Ahead::thread) : null;
    }

    private static int atOnce() {
        Runtime machine = Runtime.getRuntime();
        return (int) Math.min(machine.availableProcessors(), machine.maxMemory() / EACH);
    }

    private static Thread thread(Runnable task) {
        Thread thread = new Thread(null, task, "input", STACK);
        thread.setDaemon(true);
        return thread;
    }

    /** 下一份的结果。 */
    T next() {
        ExecutorService workers = pool;
        if (workers == null) return work.apply(inputs.next());
        while (inputs.hasNext() && started.size() <= threads) {
            Input input = inputs.next();
            started.add(workers.submit(() -> work.apply(input)));
        }
        return result(started.remove());
    }

    private static <T> T result(Future<T> future) {
        try {
            return future.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException mistake) throw mistake;
            if (failed.getCause() instanceof Error error) throw error;
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    @Override
    public void close() {
        if (pool != null) pool.shutdownNow();
    }
}
