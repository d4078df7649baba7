package org.zhunsheng.server.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.zhunsheng.server.world.Visitor;

/** 同一个人同时存几格：几次共用一次检查，可是每一次的回答里都有自己刚存的那一格。 */
class SharedChecksTest extends EvaluationGround {

    private static final int ROWS = 9;

    private String token = "";

    @Test
    void everyAnswerKnowsItsOwnSave() throws Exception {
        begun(IntStream.rangeClosed(1, ROWS)
                .mapToObj(row -> "i" + row + "|产出指标|数量指标|第" + row + "段长度|≥|100|米|10|完成比例")
                .toArray(String[]::new));
        token = region.world.accessToken(
                clerk, "organization.read", "project.read", "money.read", "assignment.read", "assignment.file");
        together("说不清");
        for (int row = 1; row <= ROWS; row++) assertEquals("说不清", form().value("i" + row, "actual"));
        together("120");
    }

    /** 各行同时存；写得不能计分的，回答里说到这一行，能计分的不说。 */
    private void together(String value) throws Exception {
        List<Future<String>> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(ROWS)) {
            for (int row = 1; row <= ROWS; row++) {
                String body = body(row, value);
                answers.add(threads.submit(() -> save(body)));
            }
            for (int row = 1; row <= ROWS; row++) {
                String answer = answers.get(row - 1).get();
                boolean named = answer.contains("还不能计分：“第" + row + "段长度”");
                assertEquals(!value.equals("120"), named, answer);
                assertTrue(answer.contains("\"remarks\":["), answer);
            }
        }
    }

    private String body(int row, String value) {
        return "{\"remarks\": true, \"changes\": [{\"row\": \"i%d\", \"field\": \"actual\", \"value\": \"%s\", \"seen\": %d, \"key\": \"%s\"}]}"
                .formatted(row, value, form().number("i" + row, "actual"), UUID.randomUUID());
    }

    private String save(String body) {
        Visitor program = new Visitor(port);
        return program.send(program.request("/api/v1/fillings/" + filling + "/changes")
                        .setHeader("Accept", "application/json")
                        .header("Content-Type", "application/json")
                        .header("Authorization", "Bearer " + token)
                        .POST(HttpRequest.BodyPublishers.ofString(body)))
                .body();
    }
}
