package org.zhunsheng.server.worker;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.zhunsheng.server.web.ServiceProblem;

/** 预热好的几个工作进程：借一个，做完还回来；坏了、超时、做够了的换新的。 */
@Component
public class WorkerPool implements DisposableBean {

    private static final long SOON = 500;

    private static final Logger LOG = LoggerFactory.getLogger(WorkerPool.class);

    private final WorkerSettings settings;
    private final Workspace workspace;
    private final Semaphore places;
    private final AtomicInteger waiting = new AtomicInteger();
    private final Deque<WorkerProcess> idle = new ArrayDeque<>();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "worker-clock");
        thread.setDaemon(true);
        return thread;
    });
    private final ExecutorService starting = Executors.newVirtualThreadPerTaskExecutor();
    /** 活着的进程，连同正在启动的。 */
    private final Set<Process> living = ConcurrentHashMap.newKeySet();

    private boolean closed;

    WorkerPool(WorkerSettings settings, Workspace workspace) {
        this.settings = settings;
        this.workspace = workspace;
        this.places = new Semaphore(settings.count(), true);
    }

    /** 一件不带内容的事。 */
    public Answer run(Job job) {
        return run(job, new ByteArrayInputStream(new byte[0]), 0);
    }

    /** 等到有空的进程就做；等的人太多或太久，请对方稍后再来。 */
    public Answer run(Job job, InputStream content, long size) {
        if (!enter()) return Answer.of(ServiceProblem.BUSY.refusal(job.language()));
        try {
            WorkerProcess worker = borrow();
            Duration limit = job instanceof Job.Picture ? settings.pictures() : settings.time();
            try {
                return worker.run(job, content, size, limit);
            } finally {
                giveBack(worker);
            }
        } catch (IOException failed) {
            LOG.error("no worker", failed);
            return Answer.of(ServiceProblem.BUSY.refusal(job.language()));
        } finally {
            places.release();
        }
    }

    private boolean enter() {
        if (places.tryAcquire()) return true;
        if (waiting.incrementAndGet() > settings.waiting()) {
            waiting.decrementAndGet();
            return false;
        }
        try {
            return places.tryAcquire(settings.patience().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            waiting.decrementAndGet();
        }
    }

    private WorkerProcess borrow() throws IOException {
        for (WorkerProcess worker = next(); worker != null; worker = next()) {
            if (worker.usable()) return worker;
            worker.end();
        }
        return WorkerProcess.start(workspace, settings, clock, living);
    }

    private @Nullable WorkerProcess next() {
        synchronized (idle) {
            return idle.pollFirst();
        }
    }

    private void giveBack(WorkerProcess worker) {
        if (worker.usable() && keep(worker)) return;
        worker.end();
        starting.execute(this::replace);
    }

    private boolean keep(WorkerProcess worker) {
        synchronized (idle) {
            if (closed || idle.size() >= settings.count()) return false;
            idle.addFirst(worker);
            return true;
        }
    }

    private void replace() {
        synchronized (idle) {
            if (closed || idle.size() >= settings.count()) return;
        }
        if (!places.tryAcquire()) return; // 都在忙，借的时候自会启动
        try {
            WorkerProcess worker = WorkerProcess.start(workspace, settings, clock, living);
            if (!keep(worker)) worker.end();
        } catch (IOException failed) {
            synchronized (idle) {
                if (!closed) LOG.error("no worker", failed);
            }
        } finally {
            places.release();
        }
    }

    /** 首页先答，再预热：一起来，首页要慢一半。等不及的检核自会启动一个。 */
    @EventListener(ApplicationReadyEvent.class)
    void warmUpSoon() {
        if (settings.early()) clock.schedule(() -> starting.execute(this::warmUp), SOON, TimeUnit.MILLISECONDS);
    }

    private void warmUp() {
        for (int i = 0; i < settings.count(); i++) replace();
    }

    @Override
    public void destroy() {
        synchronized (idle) {
            closed = true;
        }
        living.forEach(Process::destroyForcibly);
        starting.close();
        for (WorkerProcess worker = next(); worker != null; worker = next()) worker.end();
        clock.shutdownNow();
    }

    /** 正在做事的有几个。 */
    public int busy() {
        return settings.count() - places.availablePermits();
    }

    /** 等着的请求有几个。 */
    public int waiting() {
        return waiting.get();
    }

    /** 正在工作或等着工作的进程。 */
    Set<Process> living() {
        return living;
    }
}
