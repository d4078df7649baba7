package org.zhunsheng.server.filling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zhunsheng.server.access.Role;
import org.zhunsheng.server.database.Database;
import org.zhunsheng.server.world.CountedStatements;
import org.zhunsheng.server.world.FillingWorld;
import org.zhunsheng.server.world.Region;
import org.zhunsheng.server.world.Visitor;
import org.zhunsheng.text.Language;

/** 三百行的表格，打开时的 SQL 句数与三行的一样。 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class FillingStatementsTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Database database;

    @Autowired
    private Fillings fillings;

    @Autowired
    private CellWriting writing;

    private static Change change(String row, String field, String value) {
        return new Change(row, field, value, 0, UUID.randomUUID().toString());
    }

    private static List<Change> rows(int from, int to) {
        List<Change> changes = new ArrayList<>();
        IntStream.rangeClosed(from, to).forEach(i -> {
            changes.add(change("i" + i, "@", "indicators " + i));
            changes.add(change("i" + i, "name", "指标 " + i));
            changes.add(change("i" + i, "target", Integer.toString(i)));
        });
        return changes;
    }

    @Test
    void theSameNumberOfStatementsAtThreeRowsAndAtThreeHundred() {
        Region region = new Region(database);
        long clerk = region.account(Role.PREPARER, region.unit);
        long assignment = new FillingWorld(region.world).assignment(region.department, region.unit, "河道保洁");
        long id = region.as(clerk, Role.PREPARER, region.unit, () -> fillings.ofAssignment(assignment))
                .id();
        Visitor visitor = new Visitor(port).with(region.world.session(clerk));
        grow(region, clerk, id, 1, 3);
        Map<String, Integer> few = count(visitor, id, 3);
        grow(region, clerk, id, 4, 300);
        assertEquals(few, count(visitor, id, 300));
        assertTrue(few.values().stream().allMatch(number -> number > 1 && number <= 30), few.toString());
    }

    private void grow(Region region, long clerk, long id, int from, int to) {
        region.as(clerk, Role.PREPARER, region.unit, () -> writing.save(id, rows(from, to), Cause.PASTED, Language.ZH));
    }

    private static HttpResponse<String> get(Visitor visitor, String path) {
        String type = path.startsWith("/api") ? "application/json" : "text/html";
        return visitor.send(visitor.request(path).setHeader("Accept", type).GET());
    }

    private static Map<String, Integer> count(Visitor visitor, long id, int rows) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (String path : List.of("/fillings/" + id, "/fillings/" + id + "/indicators", "/api/v1/fillings/" + id)) {
            get(visitor, path);
            int before = CountedStatements.COUNT.get();
            HttpResponse<String> answer = get(visitor, path);
            assertEquals(200, answer.statusCode(), answer.body());
            counts.put(path.replace("" + id, "id"), CountedStatements.COUNT.get() - before);
            if (path.contains("indicators")) assertTrue(answer.body().contains("指标 " + rows), path);
        }
        return counts;
    }
}
