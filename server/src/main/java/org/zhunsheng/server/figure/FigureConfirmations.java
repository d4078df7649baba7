package org.zhunsheng.server.figure;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhunsheng.server.access.Caller;

/** 责任处室确认自己的行数出的数：谁、几时、哪一个数；数变了要再确认。 */
@Component
public class FigureConfirmations {

    private final FigureConfirmationStore store;

    FigureConfirmations(FigureConfirmationStore store) {
        this.store = store;
    }

    /**
     * 最近一次确认。
     *
     * @param value 确认的数
     * @param login 谁确认的；看不见的为空字
     */
    public record Confirmed(
            String row, long figure, @Nullable BigDecimal value, String login, OffsetDateTime at) {

        /** 确认的就是这个数。 */
        public boolean agrees(Counted now) {
            if (figure != now.figure()) return false;
            return value == null ? now.value() == null : now.value() != null && value.compareTo(now.value()) == 0;
        }
    }

    @Transactional
    public void add(long filling, String row, Counted counted) {
        store.add(filling, row, counted, Caller.current().id());
    }

    /** 一张看得见的表，各行最近一次确认。 */
    @Transactional(readOnly = true)
    public Map<String, Confirmed> of(long filling) {
        return store.latest(filling);
    }
}
