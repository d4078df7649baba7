package org.zhunsheng.server.monitoring;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 照计划下达整改通知；已经有了的不再下达。 */
@Component
public class NoticePlans {

    private final Notices notices;
    private final Monitorings monitorings;

    NoticePlans(Notices notices, Monitorings monitorings) {
        this.notices = notices;
        this.monitorings = monitorings;
    }

    /** 针对红灯的指标；没有红灯的针对整张表。 */
    @Transactional
    public void carryOut(long filling, String demand, LocalDate deadline) {
        if (!notices.list(filling).isEmpty()) return;
        notices.issue(filling, new NoticeWish(monitorings.reading(filling).redRows(), demand, deadline));
    }
}
