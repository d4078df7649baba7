package org.zhunsheng.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.zhunsheng.documents.ComparableForm;
import org.zhunsheng.documents.Format;
import org.zhunsheng.documents.Formats;
import org.zhunsheng.documents.GeneratedForms;
import org.zhunsheng.documents.Writing;
import org.zhunsheng.form.Form;
import org.zhunsheng.scheme.LayoutCatalog;

/** 写出再读回须是同一张表：每种格式一千张造出的表，各版式轮流；读回不同的连同种子印出来。可以从后面的种子做起。 */
final class Identity {

    private static final int FORMS = 1000; // 每种格式
    private static final long LONGEST = TimeUnit.MINUTES.toNanos(10); // 到时就停，印出做了几张

    private final List<String> layouts = LayoutCatalog.ids();
    private final long deadline = System.nanoTime() + LONGEST;

    private Identity() {}

    /** 一张表的结果：没有做、相同（空）或第一处不同。 */
    private record Outcome(boolean done, String difference) {}

    /** @param from 第一个种子 */
    static void run(int from) throws Exception {
        Identity identity = new Identity();
        try (ExecutorService pool =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            List<List<Future<Outcome>>> all = new ArrayList<>();
            for (Format ignored : Writing.FORMATS) all.add(new ArrayList<>());
            for (int i = from; i < FORMS; i++) {
                long seed = i;
                for (int f = 0; f < all.size(); f++) {
                    Format format = Writing.FORMATS.get(f);
                    all.get(f).add(pool.submit(() -> identity.outcome(format, seed)));
                }
            }
            for (int f = 0; f < all.size(); f++) report(Writing.FORMATS.get(f), all.get(f));
        }
    }

    private static void report(Format format, List<Future<Outcome>> outcomes) throws Exception {
        int done = 0;
        List<String> different = new ArrayList<>();
        for (Future<Outcome> future : outcomes) {
            Outcome outcome = future.get();
            if (outcome.done()) done++;
            if (!outcome.difference().isEmpty()) different.add(outcome.difference());
        }
        Bench.row(String.format(Locale.ROOT, "写成 %s 再读回，造出的 %d 张表里读回不同的", format, done), different.size() + " 张");
        different.forEach(one -> System.err.println(format + " " + one));
    }

    private Outcome outcome(Format format, long seed) {
        if (System.nanoTime() > deadline) return new Outcome(false, "");
        String layout = layouts.get((int) (seed % layouts.size()));
        try {
            Form form = GeneratedForms.of(Objects.requireNonNull(LayoutCatalog.find(layout)), seed);
            byte[] written = Writing.write(List.of(form), format, layout);
            List<String> differences = ComparableForm.differences(
                    List.of(form), Formats.read("form", written).forms());
            return new Outcome(true, differences.isEmpty() ? "" : layout + " " + seed + ": " + differences.getFirst());
        } catch (Exception failed) {
            return new Outcome(true, layout + " " + seed + ": " + failed);
        }
    }
}
