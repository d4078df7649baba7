package org.zhunsheng.server.survey;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * 一个来源打不开的次数：与登录的一样，15 分钟里 50 次就不再看。只在内存里，只记打不开的，表里、日志里都没有；
 * 凭据有 128 位，试是试不出来的，这只是不让人白费机器。
 */
@Component
class WrongTokens {

    static final int MOST = 50;

    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final int SOURCES = 10_000;

    private final Clock clock;

    private final Map<String, Deque<Instant>> tries = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Deque<Instant>> eldest) {
            return size() > SOURCES;
        }
    };

    WrongTokens(Clock clock) {
        this.clock = clock;
    }

    synchronized boolean tooMany(String address) {
        Deque<Instant> known = tries.get(address);
        if (known == null) return false;
        Instant since = clock.instant().minus(WINDOW);
        known.removeIf(one -> one.isBefore(since));
        return known.size() >= MOST;
    }

    synchronized void add(String address) {
        Deque<Instant> known = tries.computeIfAbsent(address, any -> new ArrayDeque<>());
        known.addLast(clock.instant());
        while (known.size() > MOST) known.removeFirst();
    }
}
