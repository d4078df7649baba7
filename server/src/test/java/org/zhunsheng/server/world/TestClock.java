package org.zhunsheng.server.world;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** 可以往前拨的钟；没有拨的时候就是真的时间。 */
public final class TestClock extends Clock {

    private volatile Duration ahead = Duration.ZERO;

    /** 用它代替真的钟。 */
    @TestConfiguration
    public static class Instead {

        @Bean
        @Primary
        TestClock testClock() {
            return new TestClock();
        }
    }

    public void forward(Duration by) {
        ahead = ahead.plus(by);
    }

    public void reset() {
        ahead = Duration.ZERO;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(ahead);
    }
}
