package org.zhunsheng.server.campaign;

import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.zhunsheng.server.web.ProblemRow;

/** 自评的表，测试用：说它没填好，它才没填好。 */
final class FilledForm implements Submission {

    private static final ProblemRow MISSING =
            new ProblemRow("P-899", 422, "没有写完成值。", "请写完成值。", "The value is missing.", "Give the value.");

    private final ConcurrentHashMap.KeySetView<Long, Boolean> unfinished = ConcurrentHashMap.newKeySet();

    @TestConfiguration(proxyBeanMethods = false)
    static class Instead {

        @Bean
        @Order(Ordered.HIGHEST_PRECEDENCE) // 代替真的自评表
        FilledForm filledForm() {
            return new FilledForm();
        }
    }

    void unfinished(long assignment) {
        unfinished.add(assignment);
    }

    @Override
    public Purpose purpose() {
        return Purpose.SELF_EVALUATION;
    }

    @Override
    public List<Obstacle> obstacles(Assignment assignment) {
        return unfinished.contains(assignment.id()) ? List.of(new Obstacle("#value", MISSING)) : List.of();
    }

    @Override
    public boolean adjustable() {
        return true;
    }

    @Override
    public String path(Assignment assignment) {
        return "/projects/" + assignment.projectId();
    }
}
