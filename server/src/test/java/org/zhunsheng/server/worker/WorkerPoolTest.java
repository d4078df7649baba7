package org.zhunsheng.server.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.zhunsheng.server.web.Refusal;
import org.zhunsheng.text.Language;

/** 工作进程坏了、慢了、内存不够：对方得到清楚的回答，下一份照常，什么也没有留下。 */
class WorkerPoolTest {

    private static final Path SEED = Path.of("../samples/shanghai-kunming-office-2019.docx");
    private static final Job.Check CHECK = new Job.Check("表.docx", Language.ZH);

    private static WorkerSettings settings(int memory, Duration time, int jobs) {
        return new WorkerSettings(1, memory, time, time, jobs, 1, Duration.ofSeconds(60), true);
    }

    private static Answer check(WorkerPool pool, byte[] bytes) {
        return pool.run(CHECK, new ByteArrayInputStream(bytes), bytes.length);
    }

    private static void with(WorkerSettings settings, Trial trial) throws Exception {
        Workspace workspace = Workspace.open();
        WorkerPool pool = new WorkerPool(settings, workspace);
        try {
            trial.run(pool);
        } finally {
            pool.destroy();
        }
        try (Stream<Path> left = Files.list(workspace.folder())) {
            assertEquals(
                    0, left.filter(path -> path.toString().contains("worker-")).count(), "folders left behind");
        }
        workspace.close();
        assertFalse(Files.exists(workspace.folder()));
    }

    private interface Trial {
        void run(WorkerPool pool) throws Exception;
    }

    @Test
    void aWorkerIsReplacedWhenItWasKilledAtWork() throws Exception {
        with(settings(256, Duration.ofSeconds(60), 100), pool -> {
            byte[] seed = Files.readAllBytes(SEED);
            assertNotNull(check(pool, seed).checked());
            CompletableFuture<Answer> heavy = CompletableFuture.supplyAsync(() -> check(pool, slow()));
            Thread.sleep(150);
            pool.living().forEach(Process::destroyForcibly);
            Refusal refusal = heavy.get(60, TimeUnit.SECONDS).refusal();
            assertNotNull(refusal);
            assertEquals("P-536", refusal.code());
            assertNotNull(check(pool, seed).checked(), "the next file is read by a new worker");
        });
    }

    @Test
    void tooSlowIsSaidAndTheNextFileIsRead() throws Exception {
        with(settings(256, Duration.ofMillis(400), 100), pool -> {
            Refusal refusal = check(pool, slow()).refusal();
            assertNotNull(refusal);
            assertEquals("P-534", refusal.code());
        });
    }

    @Test
    void tooMuchMemoryIsSaid() throws Exception {
        with(settings(40, Duration.ofSeconds(60), 100), pool -> {
            Refusal refusal = check(pool, slow()).refusal();
            assertNotNull(refusal);
            assertEquals("P-535", refusal.code());
            assertTrue(refusal.sentence().contains("40 MB"));
        });
    }

    @Test
    void aTamperedParcelIsRefused() throws Exception {
        with(settings(256, Duration.ofSeconds(60), 2), pool -> {
            Answer answer = check(pool, Files.readAllBytes(SEED));
            assertNotNull(answer.checked());
            String parcel = answer.checked().parcel();
            for (String broken : new String[] {"", "H4sI", parcel.substring(0, parcel.length() / 2), "<script>"}) {
                Refusal refusal = pool.run(new Job.Report(broken, Language.ZH)).refusal();
                assertNotNull(refusal, broken);
                assertEquals("P-604", refusal.code());
            }
            byte[] report = pool.run(new Job.Report(parcel, Language.ZH)).document();
            assertNotNull(report);
            assertTrue(new String(report, StandardCharsets.UTF_8).contains("合作交流工作业务费"));
        });
    }

    /** 很大的表，读起来要一会儿，也要不少内存。 */
    private static byte[] slow() {
        StringBuilder html = new StringBuilder("<html><body><table>");
        for (int row = 0; row < 18_000; row++) {
            html.append("<tr><td>指标</td><td>数量</td><td>培训人数")
                    .append(row)
                    .append("</td><td>≥100人</td><td>98人</td></tr>");
        }
        return html.append("</table></body></html>").toString().getBytes(StandardCharsets.UTF_8);
    }
}
