package org.zhunsheng.server.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.zhunsheng.server.world.Visitor;

/** 在运行着的系统里，只凭两段文字：一种没有过的记录，一个没有过的数；登记了就数得出，点得开。 */
class ANewRegisterAndFigureTest extends FigureGround {

    private static final String TREES = """
            id: trees
            title: 植树台账
            title-en: Trees planted
            date: planted-on
            fields:
              - { name: planted-on, title: 日期, title-en: Planted on, type: date, required: yes }
              - { name: kind, title: 树种, title-en: Kind, type: text, required: yes }
              - { name: trees, title: 棵数, title-en: Trees, type: number, required: yes, unit: 棵 }
            """;

    private static final String COUNT = """
            id: trees-planted
            title: 植树棵数
            title-en: Trees planted
            unit: 棵
            sum: { of: trees, field: trees }
            examples:
              - title: 两次合起来
                year: 2026
                entries:
                  - { planted-on: 2026-03-12, trees: 30 }
                  - { planted-on: 2026-04-12, trees: 12 }
                  - { planted-on: 2025-03-12, trees: 100 }
                expect: 42
            """;

    private static String place(java.net.http.HttpResponse<String> answer) {
        assertEquals(302, answer.statusCode(), answer.body());
        Matcher id = Pattern.compile("(/[a-z-]+/\\d+)")
                .matcher(answer.headers().firstValue("Location").orElseThrow());
        assertTrue(id.find());
        return id.group(1);
    }

    @Test
    void oneTextEachAndTheNumberIsThere() {
        String unit = Long.toString(region.unit);
        Visitor head = visitor(this.head);
        head.get("/my-account");
        String register = place(head.post("/registers", Map.of("organization", unit, "definition", TREES)));
        String figure = place(head.post("/figures", Map.of("organization", unit, "definition", COUNT)));
        Visitor clerk = visitor(this.clerk);
        clerk.get("/my-account");
        for (String trees : new String[] {"30", "12"}) {
            String entry = place(clerk.post(
                    register + "/entries",
                    Map.of("organization", unit, "f-planted-on", "2026-03-12", "f-kind", "云杉", "f-trees", trees)));
            clerk.post(entry + "/move", Map.of("changed", "1", "move", "record"));
        }
        String page = head.get(figure + "?organization=" + unit + "&year=2026").body();
        assertTrue(page.contains("42棵") && page.contains("2 条记录合计 42棵"), page);
        assertTrue(page.contains("云杉") && page.contains("2026-0001"), page);
        String rows = head.get(figure + "/export?organization=" + unit + "&year=2026&format=csv")
                .body();
        assertEquals(3, rows.strip().lines().count(), rows);
        String wrong = head.post(
                        "/figures",
                        Map.of("organization", unit, "definition", COUNT.replace("field: trees", "field: tree")))
                .body();
        assertTrue(wrong.contains("figure.yaml:5:"), wrong);
        assertTrue(
                head.get("/figures?organization=" + unit + "&year=2026").body().contains("42棵"));
    }
}
