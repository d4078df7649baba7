package org.zhunsheng.server.worker;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;
import org.zhunsheng.text.Language;

/** 工作进程：从标准输入收一件事，做完从标准输出回答，周而复始；输入断了就结束。 */
public final class Worker {

    /** 准备好了。 */
    record Ready(long pid) {}

    private static final AtomicLong STARTED = new AtomicLong();

    private Worker() {}

    /** @param seconds 一件事至多做多久；父进程本该先动手，这里是它不在了的时候 */
    public static void main(String seconds) throws IOException {
        DataInputStream in = new DataInputStream(new BufferedInputStream(System.in));
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(System.out));
        System.setOut(System.err); // 库里若有人打印，不能混进回答
        watch(Long.parseLong(seconds));
        warmUp();
        Frames.write(out, new Ready(ProcessHandle.current().pid()), InputStream.nullInputStream(), 0);
        serve(in, out);
    }

    private static void serve(DataInputStream in, DataOutputStream out) throws IOException {
        while (true) {
            Job job;
            try {
                job = Frames.read(in, Job.class);
            } catch (EOFException over) {
                return;
            }
            byte[] content = Frames.content(in);
            STARTED.set(System.nanoTime());
            Answer answer = Jobs.run(job, content);
            STARTED.set(0);
            Frames.write(out, answer, InputStream.nullInputStream(), 0);
        }
    }

    /** 读一张小表，好让词典、指标体系、检查都已在内存里。 */
    private static void warmUp() throws IOException {
        try (InputStream in = Worker.class.getResourceAsStream("warm-up.html")) {
            if (in == null) throw new IllegalStateException("warm-up.html is missing");
            Answer answer = Jobs.run(new Job.Check("warm-up", Language.ZH), in.readAllBytes());
            if (answer.checked() == null) throw new IllegalStateException("warm-up failed: " + answer.refusal());
            Jobs.run(new Job.Report(answer.checked().parcel(), Language.ZH), new byte[0]);
            byte[] json = Frames.JSON.writeValueAsBytes(answer);
            Frames.JSON.readValue(new String(json, StandardCharsets.UTF_8), Answer.class);
        }
    }

    private static void watch(long seconds) {
        Thread watch = new Thread(() -> {
            while (true) {
                try {
                    Thread.sleep(1000);
                } catch (InterruptedException end) {
                    return;
                }
                long started = STARTED.get();
                if (started != 0 && System.nanoTime() - started > (seconds + 5) * 1_000_000_000L) {
                    Runtime.getRuntime().halt(4);
                }
            }
        });
        watch.setDaemon(true);
        watch.start();
    }
}
