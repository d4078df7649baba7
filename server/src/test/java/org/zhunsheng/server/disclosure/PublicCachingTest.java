package org.zhunsheng.server.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhunsheng.server.world.CountedStatements;
import org.zhunsheng.server.world.Visitor;

/** 公开的页面谁都可以存：没有变过的不再送，也不再查；变了的立刻换。 */
class PublicCachingTest extends DisclosureGround {

    /** 没有变过的同一页不再查；变了的立刻换。 */
    @Test
    void aPageThatDidNotChangeIsRenderedOnce() {
        approved();
        Disclosure it = published();
        String path = "/public/" + it.id();
        int first = statements(() -> anyone(path));
        HttpResponse<String> again = anyone(path);
        assertTrue(again.body().contains("保洁河道里程"));
        assertTrue(first > statements(() -> anyone(path)), "the second reader costs only the question what changed");
        assertEquals(again.body(), anyone(path).body());
        assertTrue(anyone(path + "?lang=en").body().contains("lang=\"en\""));
        withdrawn(it, "有误");
        assertFalse(anyone(path).body().contains("保洁河道里程"));
    }

    private static int statements(Runnable reading) {
        int before = CountedStatements.COUNT.get();
        reading.run();
        return CountedStatements.COUNT.get() - before;
    }

    @Test
    void nobodyGetsACookieAndWhatDidNotChangeIsNotSentAgain() {
        approved();
        Disclosure it = published();
        Visitor signedIn = visitor(publisher);
        for (String path : List.of(
                "/public",
                "/public?q=" + query(name),
                "/public/" + it.id(),
                "/public/units/" + it.unitId(),
                "/public/projects/" + it.rootId(),
                "/public/data",
                "/public/feed.atom",
                "/public/data/2026/manifest.json",
                "/public/" + it.id() + "/files/pdf",
                "/public/" + it.id() + "/compare")) {
            HttpResponse<String> answer = anyone(path);
            assertEquals(200, answer.statusCode(), path);
            assertTrue(answer.headers().allValues("Set-Cookie").isEmpty(), path);
            assertEquals("public, no-cache", header(answer, "Cache-Control"), path);
            String etag = header(answer, "ETag");
            HttpResponse<String> again = new Visitor(port)
                    .send(new Visitor(port)
                            .request(path)
                            .header("If-None-Match", etag)
                            .GET());
            assertEquals(304, again.statusCode(), path);
            assertFalse(signedIn.get(path).body().contains("/sign-out"), path + " is the same for everybody");
        }
        String before = header(anyone("/public"), "ETag");
        withdrawn(it, "有误");
        assertFalse(before.equals(header(anyone("/public"), "ETag")));
    }
}
