package org.zhunsheng.server.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.zhunsheng.server.web.PublicPages;
import org.zhunsheng.server.world.FillingWorld;
import org.zhunsheng.server.world.Visitor;

/** 不予公开：单位申请、另一个人确认；哪一个公开的网址里都没有它，数据库那道墙也不给看；解除之后可以再申请。 */
class WithheldTest extends DisclosureGround {

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    /** 公开的每一个网址，换上它的编号。 */
    private Set<String> everyPublicPath(Disclosure it) {
        Set<String> paths = requestMappingHandlerMapping.getHandlerMethods().keySet().stream()
                .flatMap(info -> info.getPatternValues().stream())
                .filter(path -> path.startsWith(PublicPages.PATH))
                .map(path -> path.replace("units/{id:\\d{1,18}}", "units/" + it.unitId())
                        .replace("projects/{id:\\d{1,18}}", "projects/" + it.rootId())
                        .replace("{year:[12]\\d{3}}", Integer.toString(it.year()))
                        .replace("{format:[a-z]{1,10}}", "json")
                        .replace("{id:\\d{1,18}}", Long.toString(it.id())))
                .collect(Collectors.toSet());
        assertTrue(paths.size() >= 10 && paths.stream().noneMatch(path -> path.contains("{")), paths.toString());
        return paths;
    }

    private void nowhere(Disclosure it) {
        Set<String> paths = everyPublicPath(it);
        String query = URLEncoder.encode(name, StandardCharsets.UTF_8);
        paths.addAll(Set.of(
                "/public?q=" + query,
                "/public?year=" + it.year(),
                "/public/" + it.id() + "/files/pdf",
                "/",
                "/sign-in"));
        for (String path : paths) {
            String page = anyone(path).body().replace(path, ""); // 换语言的链接说的是自己这一页
            assertFalse(page.matches("(?s).*/public/" + it.id() + "(?!\\d).*"), path);
            assertFalse(page.contains(WHY) || page.contains("/public/units/" + it.unitId() + "\""), path);
            assertTrue(path.contains("q=") || !page.contains(name), path);
        }
        assertEquals(404, anyone("/public/" + it.id()).statusCode());
        assertEquals(404, anyone("/public/" + it.id() + "/compare").statusCode());
        assertEquals(404, anyone("/public/" + it.id() + "/files/json").statusCode());
        assertEquals(404, anyone("/public/units/" + it.unitId()).statusCode());
        assertEquals(404, anyone("/public/projects/" + it.rootId()).statusCode());
        for (String rows : List.of(
                "disclosures where filling_id = " + filling,
                "disclosure_copies where disclosure_id = " + it.id(),
                "disclosure_terms where disclosure_id = " + it.id(),
                "disclosure_reviews",
                "disclosure_moves")) assertEquals(0, seenByNobody(rows), rows);
    }

    @Test
    void theUnitAsksOnThePageAndAnotherPersonConfirms() {
        approved(2033, "1. 汛期停工。", "1. 错峰安排。");
        Visitor unit = visitor(clerk);
        String path = "/fillings/" + filling + "/disclosure/withhold";
        assertTrue(unit.get("/tasks").body().contains(name));
        HttpResponse<String> none = unit.post(path, Map.of("ground", "because", "said", WHY));
        assertEquals(422, none.statusCode());
        assertTrue(none.body().contains("P-850") && none.body().contains(WHY), "what was typed stays");
        assertTrue(unit.post(path, Map.of("ground", "security", "said", " "))
                .body()
                .contains("P-985"));
        assertTrue(unit.post(path, Map.of("ground", "security", "said", "长".repeat(1001)))
                .body()
                .contains("P-985"));
        assertEquals(0, region.count("disclosures where filling_id = " + filling));
        HttpResponse<String> done = unit.post(path, Map.of("ground", "security", "said", WHY));
        assertEquals(302, done.statusCode(), done::body);
        String mine = Visitor.location(done).replaceAll("\\?.*", "");
        long id = Long.parseLong(mine.replaceAll("\\D", ""));
        assertFalse(unit.get("/tasks").body().contains(name));
        Visitor other = visitor(publisher);
        String theirs = other.get("/tasks").body();
        assertTrue(theirs.contains("审核不予公开的申请：2033 年 " + name) && theirs.contains(mine), theirs);
        String review = other.get(mine).body();
        assertTrue(review.contains(WHY) && review.contains("第十四条") && review.contains("汛期停工"), review);
        nowhere(asPublisher(() -> disclosures.find(id)));
        assertEquals(302, other.post(mine + "/confirm", Map.of("version", "1")).statusCode());
        Disclosure it = asPublisher(() -> disclosures.find(id));
        assertEquals(DisclosureState.WITHHELD, it.state());
        assertEquals(WHY, it.reason());
        nowhere(it);
        assertFalse(other.get("/tasks").body().contains(name)
                || unit.get("/tasks").body().contains(name));
        assertTrue(unit.get("/fillings/" + filling + "/disclosure").body().contains("不予公开"));
        for (String act : List.of("disclosure.withhold", "disclosure.confirm"))
            assertEquals(1, region.world.audited(act, "disclosure:" + id), act);
        assertEquals(2, region.count("disclosure_moves where disclosure_id = " + id));
        assertEquals(
                2,
                region.count(
                        "(select subject from events union all select subject from arriving_events) e where subject = 'disclosure:"
                                + id + "'"));
    }

    @Test
    void liftedTheUnitProposesItAgain() {
        approved();
        Disclosure it = withheld();
        assertEquals("P-981", refused(this::proposed));
        assertEquals("P-981", refused(this::withholding));
        assertEquals("P-985", refused(() -> asPublisher(() -> disclosures.move(it.id(), 2, DisclosureDeed.LIFT, " "))));
        Disclosure lifted = lifted(it);
        assertEquals(DisclosureState.LIFTED, lifted.state());
        nowhere(lifted);
        assertTrue(visitor(clerk).get("/tasks").body().contains("公开 2026 年绩效自评表：" + name));
        Disclosure done = published();
        assertEquals(200, anyone("/public/" + done.id()).statusCode());
        assertFalse(anyone("/public/" + done.id()).body().contains(WHY));
    }

    @Test
    void refusedWithAReasonItIsToBeDisclosed() {
        approved();
        Disclosure it = withholding();
        assertEquals(
                "P-985", refused(() -> asPublisher(() -> disclosures.move(it.id(), 1, DisclosureDeed.REFUSE, ""))));
        assertEquals(
                "P-983", refused(() -> asPublisher(() -> disclosures.move(it.id(), 1, DisclosureDeed.PUBLISH, ""))));
        Disclosure refused = asPublisher(() -> disclosures.move(it.id(), 1, DisclosureDeed.REFUSE, "不在目录里"));
        assertEquals(DisclosureState.REFUSED, refused.state());
        nowhere(refused);
        assertTrue(visitor(clerk).get("/tasks").body().contains(name));
        String page = visitor(clerk).get("/disclosures/" + it.id()).body();
        assertTrue(page.contains("不在目录里") && page.contains(WHY), page);
    }

    @Test
    void whatWasWithdrawnAndIsNowWithheldLosesItsMarkUntilItIsLifted() {
        approved();
        Disclosure before = withdrawn(published(), "有误");
        String mark = "/public/" + before.id();
        HttpResponse<String> kept = anyone("/public");
        assertEquals(200, anyone(mark).statusCode());
        Disclosure it = withheld();
        assertEquals(404, anyone(mark).statusCode());
        assertEquals(
                404,
                new Visitor(port).get("/public/projects/" + before.rootId()).statusCode());
        assertFalse(anyone("/public/feed.atom").body().contains(mark + "\""));
        assertEquals(0, seenByNobody("disclosures where id = " + before.id()));
        nowhere(it);
        HttpRequest.Builder again = new Visitor(port)
                .request("/public")
                .header("If-None-Match", kept.headers().firstValue("ETag").orElse(""))
                .GET();
        assertEquals(200, new Visitor(port).send(again).statusCode(), "what a visitor has kept is out of date");
        lifted(it);
        assertEquals(200, anyone(mark).statusCode());
    }

    @Test
    void anApprovalThatWasCancelledIsNotConfirmedButAWithheldFormStaysWithheld() {
        approved();
        Disclosure it = withholding();
        new FillingWorld(region.world).state(assignment, "submitted");
        assertEquals(
                "P-980", refused(() -> asPublisher(() -> disclosures.move(it.id(), 1, DisclosureDeed.CONFIRM, ""))));
        new FillingWorld(region.world).state(assignment, "approved");
        asPublisher(() -> disclosures.move(it.id(), 1, DisclosureDeed.CONFIRM, ""));
        new FillingWorld(region.world).state(assignment, "submitted");
        new FillingWorld(region.world).state(assignment, "approved");
        assertFalse(visitor(clerk).get("/tasks").body().contains(name), "a new version of it is withheld as well");
    }

    @Test
    void aProgramAsksConfirmsAndLifts() {
        approved();
        String unit = region.world.accessToken(
                clerk,
                "assignment.read",
                "assignment.file",
                "project.read",
                "money.read",
                "organization.read",
                "disclosure.read");
        String path = "/fillings/" + filling + "/disclosure";
        assertTrue(call(unit, "GET", path, 0, "").body().contains("\"state-secret\""));
        assertEquals(422, call(unit, "POST", path + "/withhold", 0, "{}").statusCode());
        HttpResponse<String> made =
                call(unit, "POST", path + "/withhold", 0, "{'ground': 'state-secret', 'reason': '" + WHY + "'}");
        assertEquals(201, made.statusCode(), made::body);
        assertTrue(made.body().contains("\"withholding\"") && made.body().contains("\"state-secret\""), made.body());
        String act = "/disclosures/" + made.body().replaceAll("(?s).*?\"id\":(\\d+).*", "$1") + "/act";
        String other = region.world.accessToken(publisher, "disclosure.read", "disclosure.publish");
        assertEquals(403, call(unit, "POST", act, 1, "{'act': 'confirm'}").statusCode());
        assertEquals(400, call(other, "POST", act, 1, "{'act': 'withhold'}").statusCode());
        HttpResponse<String> done = call(other, "POST", act, 1, "{'act': 'confirm'}");
        assertTrue(done.body().contains("\"withheld\"") && done.body().contains("\"lift\""), done.body());
        HttpResponse<String> lifted = call(other, "POST", act, 2, "{'act': 'lift', 'reason': '已经解密'}");
        assertTrue(lifted.body().contains("\"lifted\""), lifted.body());
    }

    private HttpResponse<String> call(String token, String method, String path, int version, String body) {
        HttpRequest.Builder request = new Visitor(port)
                .request("/api/v1" + path)
                .setHeader("Accept", "application/json")
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + token)
                .method(method, HttpRequest.BodyPublishers.ofString(body.replace('\'', '"')));
        if (version > 0) request.header("If-Match", "\"" + version + "\"");
        return new Visitor(port).send(request);
    }
}
