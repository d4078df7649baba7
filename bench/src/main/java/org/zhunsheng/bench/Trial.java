package org.zhunsheng.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

/** 交替测两件事：先一同热身到编译好，再轮流计时，取中位数（微秒）。计的是处理器时间：别的程序占着机器时也不变。 */
final class Trial {

    private static final long WARM_UP = TimeUnit.SECONDS.toNanos(10);
    private static final int ROUNDS = 41;

    private static final ThreadMXBean THREAD = ManagementFactory.getThreadMXBean();

    private static volatile int sink;

    private Trial() {}

    /** 两个中位数：ours、theirs。 */
    record Pair(long ours, long theirs) {
        double ratio() {
            return (double) ours / theirs;
        }
    }

    /** 被测的事返回一个数，免得被编译器省掉。 */
    interface Work extends Callable<Integer> {}

    static Pair of(Work ours, Work theirs) throws Exception {
        for (long start = cpu(); cpu() - start < WARM_UP; ) {
            sink += ours.call() + theirs.call();
        }
        List<Long> a = new ArrayList<>();
        List<Long> b = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            a.add(time(ours));
            b.add(time(theirs));
        }
        return new Pair(median(a), median(b));
    }

    private static long time(Work work) throws Exception {
        long start = cpu();
        sink += work.call();
        return (cpu() - start) / 1000;
    }

    /** 本线程用去的处理器时间（纳秒）。 */
    private static long cpu() {
        return THREAD.getCurrentThreadCpuTime();
    }

    static long median(List<Long> values) {
        Collections.sort(values);
        return values.get(values.size() / 2);
    }
}
