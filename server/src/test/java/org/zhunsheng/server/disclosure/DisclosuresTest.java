package org.zhunsheng.server.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.zhunsheng.server.access.Role;
import org.zhunsheng.server.world.FillingWorld;
import org.zhunsheng.server.world.Visitor;

/** 申请、公开、退回、撤下：门绕不过去，公开的不是填的人，公开了的一个字节也改不了。 */
class DisclosuresTest extends DisclosureGround {

    @Test
    void thePageAsksAboutEveryPlaceAndTheCopyHidesWhatWasDecided() {
        approved();
        Visitor unit = visitor(clerk);
        String path = "/fillings/" + filling + "/disclosure";
        String page = unit.get(path).body();
        assertTrue(page.contains("<mark>" + PHONE + "</mark>") && page.contains("<mark>内部资料</mark>"), page);
        HttpResponse<String> skipped = unit.post(path, Map.of());
        assertEquals(422, skipped.statusCode());
        assertTrue(skipped.body().contains("P-982"), skipped.body());
        assertEquals(0, region.count("disclosures where filling_id = " + filling));
        Map<String, String> fields = new TreeMap<>();
        for (Choice one : choices()) {
            fields.put("c." + one.key(), one.hide() ? "hide" : "keep");
            fields.put("r." + one.key(), one.reason());
        }
        HttpResponse<String> done = unit.post(path, fields);
        assertEquals(302, done.statusCode(), done::body);
        String mine = Visitor.location(done).replaceAll("\\?.*", "");
        Visitor other = visitor(publisher);
        String review = other.get(mine).body();
        assertTrue(review.contains("联系人" + Gate.HIDDEN) && review.contains("说的是档案整理"), review);
        assertEquals(302, other.post(mine + "/publish", Map.of("version", "1")).statusCode());
        long id = Long.parseLong(mine.replaceAll("\\D", ""));
        String copy = one("select form::text from disclosure_copies where disclosure_id = " + id);
        assertTrue(copy.contains("联系人" + Gate.HIDDEN) && copy.contains("整理内部资料") && !copy.contains(PHONE), copy);
        assertTrue(one("select form::text from disclosure_reviews where disclosure_id = " + id)
                .contains(PHONE));
        assertTrue(
                one("select content::text from filling_versions where state = 'approved' and filling_id = " + filling)
                        .contains(PHONE));
        assertEquals(1, region.world.audited("disclosure.propose", "disclosure:" + id));
        assertEquals(1, region.world.audited("disclosure.publish", "disclosure:" + id));
    }

    @Test
    void theApiCannotSkipTheGateEither() {
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
        String found = call(unit, "GET", path, 0, "").body();
        assertTrue(found.contains("\"mobile\"") && found.contains("/problems"), found);
        assertEquals(422, call(unit, "POST", path, 0, "{'choices': []}").statusCode());
        assertEquals(422, call(unit, "POST", path, 0, "{}").statusCode());
        assertEquals(
                400,
                call(unit, "POST", path, 0, "{'choices': [{'key': '/measures:0-1'}]}")
                        .statusCode());
        // 申请里的处理少了一处（数据库被人改过、规则变严了）：公开的时候服务器自己再看一遍
        Disclosure it = proposed();
        region.world.asOwner(owner -> {
            owner.sql("alter table disclosure_reviews disable trigger kept").update();
            owner.sql("update disclosure_reviews set choices = '[]' where disclosure_id = " + it.id())
                    .update();
            return owner.sql("alter table disclosure_reviews enable trigger kept")
                    .update();
        });
        assertEquals(
                "P-982", refused(() -> asPublisher(() -> disclosures.move(it.id(), 1, DisclosureDeed.PUBLISH, ""))));
        assertEquals(0, region.count("disclosure_copies where disclosure_id = " + it.id()));
        assertEquals("proposed", one("select state from disclosures where id = " + it.id()));
    }

    @Test
    void aProgramProposesPublishesAndWithdraws() {
        approved();
        String unit = region.world.accessToken(
                clerk,
                "assignment.read",
                "assignment.file",
                "project.read",
                "money.read",
                "organization.read",
                "disclosure.read");
        String choices = choices().stream()
                .map(one ->
                        "{'key': '" + one.key() + "', 'hide': " + one.hide() + ", 'reason': '" + one.reason() + "'}")
                .collect(Collectors.joining(", "));
        HttpResponse<String> made =
                call(unit, "POST", "/fillings/" + filling + "/disclosure", 0, "{'choices': [" + choices + "]}");
        assertEquals(201, made.statusCode(), made::body);
        String path = "/disclosures/" + made.body().replaceAll("(?s).*?\"id\":(\\d+).*", "$1");
        String other = region.world.accessToken(publisher, "disclosure.read", "disclosure.publish");
        assertTrue(
                call(other, "GET", "/disclosures?state=proposed", 0, "").body().contains(name));
        assertEquals(
                428, call(other, "POST", path + "/act", 0, "{'act': 'publish'}").statusCode());
        assertEquals(
                403, call(unit, "POST", path + "/act", 1, "{'act': 'publish'}").statusCode());
        assertEquals(
                200, call(other, "POST", path + "/act", 1, "{'act': 'publish'}").statusCode());
        assertEquals(
                409,
                call(other, "POST", path + "/act", 1, "{'act': 'withdraw', 'reason': '有误'}")
                        .statusCode());
        HttpResponse<String> gone = call(other, "POST", path + "/act", 2, "{'act': 'withdraw', 'reason': '有误'}");
        assertTrue(gone.body().contains("\"withdrawn\""), gone.body());
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

    @Test
    void whoeverEditedOrProposedTheFormDoesNotPublishIt() {
        approved();
        Disclosure it = proposed();
        // 填报的人后来也担任公开：应用不许，数据库也不许
        region.world.grant(clerk, Role.PUBLISHER, region.department);
        assertEquals(
                "P-984",
                refused(() -> region.as(
                        clerk,
                        Role.PUBLISHER,
                        region.department,
                        () -> disclosures.move(it.id(), 1, DisclosureDeed.PUBLISH, ""))));
        assertFalse(asClerk(() -> disclosures.possible(it)).contains(DisclosureDeed.PUBLISH));
        DataAccessException denied = assertThrows(DataAccessException.class, () -> directly(clerk, publish(it)));
        assertTrue(String.valueOf(denied.getMostSpecificCause().getMessage()).contains("row-level security"));
        assertEquals(1, directly(publisher, publish(it)), "the wall lets another publisher pass");
    }

    @Test
    void publishingAsksWhoYouAre() {
        approved();
        Disclosure it = proposed();
        Visitor stale = new Visitor(port).with(region.world.session(publisher, Duration.ofMinutes(11)));
        stale.get("/my-account");
        String path = "/disclosures/" + it.id() + "/publish";
        assertTrue(Visitor.location(stale.get(path)).contains("/confirm?next="));
        assertEquals(403, stale.post(path, Map.of("version", "1")).statusCode());
        assertEquals(0, region.count("disclosure_copies where disclosure_id = " + it.id()));
    }

    private static String publish(Disclosure it) {
        return "update disclosures set state = 'disclosed', published_at = now() where id = " + it.id();
    }

    @Test
    void whatIsPublishedCannotBeChangedByAnybody() {
        approved();
        Disclosure it = published();
        for (String sql : List.of(
                "update disclosures set project = '别的' where id = %d",
                "update disclosures set state = 'proposed', published_at = null where id = %d",
                "update disclosures set published_at = now() where id = %d",
                "delete from disclosures where id = %d",
                "update disclosure_copies set form = '{}' where disclosure_id = %d",
                "delete from disclosure_copies where disclosure_id = %d",
                "update disclosure_documents set sha256 = '\\x00' where disclosure_id = %d",
                "update disclosure_reviews set choices = '[]' where disclosure_id = %d",
                "update disclosure_moves set said = '改了' where disclosure_id = %d",
                "truncate disclosures cascade",
                "truncate disclosure_copies",
                "truncate disclosure_documents")) {
            String wrong = sql.formatted(it.id());
            assertThrows(DataAccessException.class, () -> directly(publisher, wrong), wrong);
            assertThrows(
                    DataAccessException.class,
                    () -> region.world.asOwner(owner -> owner.sql(wrong).update()),
                    wrong);
        }
        assertEquals(
                "P-624",
                refused(() -> asPublisher(() -> disclosures.move(it.id(), 1, DisclosureDeed.WITHDRAW, "迟了一步"))));
    }

    @Test
    void refusingAndWithdrawingNeedAReasonFitForThePublic() {
        approved();
        Disclosure it = proposed();
        assertEquals(
                "P-985", refused(() -> asPublisher(() -> disclosures.move(it.id(), 1, DisclosureDeed.REFUSE, " "))));
        assertEquals("P-981", refused(this::proposed));
        Disclosure refused = asPublisher(() -> disclosures.move(it.id(), 1, DisclosureDeed.REFUSE, "请核对里程"));
        assertEquals(DisclosureState.REFUSED, refused.state());
        Disclosure again = published();
        assertEquals("P-986", refused(() -> withdrawn(again, "请打" + PHONE)));
        assertEquals(DisclosureState.WITHDRAWN, withdrawn(again, "数字有误").state());
        assertEquals("P-983", refused(() -> withdrawn(again, "数字有误")));
    }

    @Test
    void anApprovalThatWasCancelledStopsThePublicationOrMarksIt() {
        approved();
        Disclosure it = proposed();
        new FillingWorld(region.world).state(assignment, "submitted");
        assertEquals(
                "P-980", refused(() -> asPublisher(() -> disclosures.move(it.id(), 1, DisclosureDeed.PUBLISH, ""))));
        new FillingWorld(region.world).state(assignment, "approved");
        Disclosure done = asPublisher(() -> disclosures.move(it.id(), 1, DisclosureDeed.PUBLISH, ""));
        new FillingWorld(region.world).state(assignment, "submitted");
        assertTrue(asPublisher(() -> disclosures.find(done.id())).reopenedAt() != null);
        assertTrue(new Visitor(port).get("/public/" + done.id()).body().contains("正在重新审核"));
    }

    @Test
    void theWorkListSaysUntilWhen() {
        approved();
        String day =
                one("select (max(at)::date + 20)::text from filling_versions where state = 'approved' and filling_id = "
                        + filling);
        String mine = visitor(clerk).get("/tasks").body();
        assertTrue(mine.contains("公开 2026 年绩效自评表：" + name) && mine.contains(day), mine);
        Disclosure it = proposed();
        assertFalse(visitor(clerk).get("/tasks").body().contains("公开 2026 年绩效自评表：" + name));
        String theirs = visitor(publisher).get("/tasks").body();
        assertTrue(theirs.contains("/disclosures/" + it.id()) && theirs.contains(day), theirs);
    }

    private String one(String sql) {
        return region.world.asOwner(owner -> owner.sql(sql).query(String.class).single());
    }
}
