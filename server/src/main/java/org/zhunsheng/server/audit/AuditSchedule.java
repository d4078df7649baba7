package org.zhunsheng.server.audit;

import jakarta.annotation.PreDestroy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** 每秒封存，每天立锚，停机之前再做一次。 */
@Component
class AuditSchedule {

    private static final Logger LOG = LoggerFactory.getLogger(AuditSchedule.class);

    private final Sealer sealer;
    private final Anchors anchors;

    AuditSchedule(Sealer sealer, Anchors anchors) {
        this.sealer = sealer;
        this.anchors = anchors;
    }

    @Scheduled(fixedDelay = 1000, initialDelay = 1000)
    void seal() {
        sealer.seal();
    }

    @Scheduled(fixedDelay = 10_000, initialDelay = 2000)
    void anchor() {
        anchors.daily();
    }

    @PreDestroy
    void last() {
        try {
            sealer.seal();
            anchors.drop();
        } catch (RuntimeException gone) {
            LOG.warn("no last anchor: {}", gone.getMessage());
        }
    }
}
