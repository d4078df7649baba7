package org.zhunsheng.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

/** 交替测几件事：先一同热身到编译好，再轮流计时，取中位数（微秒）。计的是处理器时间：别的程序占着机器时也不变。 */
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
        List<Long> medians = medians(List.of(ours, theirs));
        return new Pair(medians.get(0), medians.get(1));
    }

    /** 每件事的中位数，按次序。 */
    static List<Long> medians(List<? extends Work> works) throws Exception {
        for (long start = cpu(); cpu() - start < WARM_UP; ) {
            for (Work work : works) sink += work.call();
        }
        List<List<Long>> times = new ArrayList<>();
        for (int i = 0; i < works.size(); i++) times.add(new ArrayList<>());
        for (int round = 0; round < ROUNDS; round++) {
            for (int i = 0; i < works.size(); i++) times.get(i).add(time(works.get(i)));
        }
        return times.stream().map(Trial::median).toList();
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
