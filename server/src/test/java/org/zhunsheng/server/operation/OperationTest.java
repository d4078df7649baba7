package org.zhunsheng.server.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zhunsheng.server.database.Database;
import org.zhunsheng.server.world.Visitor;
import org.zhunsheng.server.world.World;

/** 给看管的程序的三个地址。 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class OperationTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Database database;

    @Test
    void aliveAndReadyAreOneWord() {
        assertEquals("alive\n", new Visitor(port).get("/healthz").body());
        assertEquals("ready\n", ready().body());
    }

    private HttpResponse<String> ready() {
        return new Visitor(port).get("/readyz");
    }

    @Test
    void anEventLeftUnsealedForAMinuteIsNotReady() throws Exception {
        World world = new World(database);
        world.asOwner(db -> db.sql("""
                        insert into audit_events (at, place, action, subject, outcome)
                        values (now() - interval '2 minutes', '1/', 'setting.change', 'left unsealed', 'done')
                        """).update());
        boolean seen = false;
        for (int i = 0; i < 40 && !seen; i++) {
            seen = world.asOwner(
                    db -> db.sql("select count(*) = 1 from audit_chain c join audit_events e on e.id = c.event_id "
                                    + "where e.subject = 'left unsealed'")
                            .query(Boolean.class)
                            .single());
            HttpResponse<String> answer = ready();
            assertTrue(answer.statusCode() == 200 || answer.body().equals("sealing\n"), answer.body());
            Thread.sleep(100);
        }
        assertTrue(seen);
        Thread.sleep(1100);
        assertEquals(200, ready().statusCode());
    }

    @Test
    void metricsAreForThisMachineAlone() {
        new Visitor(port).get("/sign-in");
        String metrics = new Visitor(port).get("/metrics").body();
        for (String name : new String[] {
            "zhunsheng_requests_seconds_count{entry=\"/sign-in\",method=\"GET\",status=\"200\"}",
            "zhunsheng_connections{state=\"active\"}",
            "zhunsheng_audit_unsealed",
            "zhunsheng_workers_busy",
            "jvm_memory_used_bytes"
        }) assertTrue(metrics.contains(name), name + "\n" + metrics);
        Visitor visitor = new Visitor(port);
        HttpResponse<String> forwarded = visitor.send(visitor.request("/metrics")
                .header("X-Forwarded-For", "10.0.0.1")
                .GET());
        assertEquals(404, forwarded.statusCode());
        assertFalse(forwarded.body().contains("zhunsheng_requests"));
    }

    @Test
    void aSecretOpensTheMetricsAndNothingElseDoes() {
        MetricsAccess access = new MetricsAccess(new OperationSettings("a-secret-of-the-house"));
        org.springframework.mock.web.MockHttpServletRequest request =
                new org.springframework.mock.web.MockHttpServletRequest();
        assertFalse(access.allows(request));
        request.addHeader("Authorization", "Bearer a-secret-of-the-mouse");
        assertFalse(access.allows(request));
        request = new org.springframework.mock.web.MockHttpServletRequest();
        request.setRemoteAddr("192.0.2.7");
        request.addHeader("Authorization", "Bearer a-secret-of-the-house");
        assertTrue(access.allows(request));
    }
}
