package org.zhunsheng.server.worker;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.zhunsheng.documents.Problem;
import org.zhunsheng.server.web.Refusal;
import org.zhunsheng.text.Language;

/** 一个工作进程，父进程这一边。一次只做一件事。 */
final class WorkerProcess {

    /** -XX:+ExitOnOutOfMemoryError 的退出码。 */
    private static final int OUT_OF_MEMORY = 3;

    private static final Duration STARTING = Duration.ofSeconds(120);
    private static final Logger LOG = LoggerFactory.getLogger(WorkerProcess.class);

    private final Process process;
    private final DataOutputStream out;
    private final DataInputStream in;
    private final Path folder;
    private final WorkerSettings settings;
    private final ScheduledExecutorService clock;
    private volatile boolean late;
    private boolean broken;
    private int jobs;

    private WorkerProcess(Process process, Path folder, WorkerSettings settings, ScheduledExecutorService clock) {
        this.process = process;
        this.out = new DataOutputStream(new BufferedOutputStream(process.getOutputStream(), 1 << 16));
        this.in = new DataInputStream(new BufferedInputStream(process.getInputStream(), 1 << 16));
        this.folder = folder;
        this.settings = settings;
        this.clock = clock;
    }

    /** 启动并等它准备好。 */
    static WorkerProcess start(
            Workspace workspace, WorkerSettings settings, ScheduledExecutorService clock, Set<Process> living)
            throws IOException {
        Path folder = Files.createTempDirectory(workspace.folder(), "worker-");
        ProcessBuilder builder = new ProcessBuilder(WorkerCommand.of(settings, folder, workspace.folder()));
        builder.environment().keySet().retainAll(Set.of("PATH", "LANG", "LC_ALL", "SystemRoot"));
        builder.directory(folder.toFile()).redirectError(ProcessBuilder.Redirect.INHERIT);
        Process process = builder.start();
        living.removeIf(other -> !other.isAlive());
        living.add(process);
        WorkerProcess worker = new WorkerProcess(process, folder, settings, clock);
        ScheduledFuture<?> alarm = worker.alarm(STARTING);
        try {
            Frames.read(worker.in, Worker.Ready.class);
            Frames.content(worker.in);
            return worker;
        } catch (IOException failed) {
            worker.end();
            throw new IOException("the worker did not start", failed);
        } finally {
            alarm.cancel(false);
        }
    }

    Answer run(Job job, InputStream content, long size, Duration limit) {
        jobs++;
        ScheduledFuture<?> alarm = alarm(limit);
        try {
            Frames.write(out, job, content, size);
            Answer answer = Frames.read(in, Answer.class);
            Frames.content(in);
            return answer;
        } catch (IOException lost) {
            broken = true;
            return Answer.of(why(job.language(), limit));
        } finally {
            alarm.cancel(false);
        }
    }

    private Refusal why(Language language, Duration limit) {
        try {
            if (!process.waitFor(5, TimeUnit.SECONDS)) process.destroyForcibly().waitFor(5, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        int exit = process.isAlive() ? -1 : process.exitValue();
        LOG.warn("worker {} lost, exit {}, late {}", process.pid(), exit, late);
        if (late) return Refusal.of(Problem.TOO_SLOW, language, Long.toString(limit.toSeconds()));
        if (exit == OUT_OF_MEMORY) return Refusal.of(Problem.TOO_MUCH_MEMORY, language, settings.memory() + " MB");
        return Refusal.of(Problem.READER_FAILED, language);
    }

    private ScheduledFuture<?> alarm(Duration limit) {
        return clock.schedule(
                () -> {
                    late = true;
                    process.destroyForcibly();
                },
                limit.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    /** 还能接着用。 */
    boolean usable() {
        return !broken && !late && process.isAlive() && jobs < settings.jobs();
    }

    void end() {
        process.destroyForcibly();
        try {
            process.waitFor(5, TimeUnit.SECONDS);
            Workspace.delete(folder);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (IOException left) {
            LOG.warn("folder of worker {} not deleted: {}", process.pid(), left.toString());
        }
    }
}
