package org.zhunsheng.server.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

/** 送：依次、不漏、签名、只有一个节点在送；停了机的，别的节点接着送。 */
class DeliveryTest extends WebhookGround {

    @Test
    void whatIsDoneArrivesInOrderSignedAndSaysNoNames() throws Exception {
        Subscriptions.Opened made = subscribe(receiver.url());
        long id = made.subscription().id();
        long before = made.subscription().position();
        IntStream.range(0, 120).forEach(this::happen);
        number();
        assertTrue(deliver(courier(OPEN), id));
        List<Long> numbers = receiver.numbers();
        assertEquals(120, numbers.size(), "more than one part");
        assertEquals(numbers.stream().sorted().distinct().toList(), numbers);
        for (int i = 0; i < numbers.size(); i++)
            assertEquals(
                    i == 0 ? before : numbers.get(i - 1),
                    receiver.received.get(i).previous());
        Receiver.Received first = receiver.received.getFirst();
        assertEquals("POST /in?from=zs HTTP/1.1", first.headers().get("request"));
        assertEquals("zs-" + id + "-" + numbers.getFirst(), first.headers().get("webhook-id"));
        assertEquals(signature(made.secret(), first), first.headers().get("webhook-signature"));
        assertEquals(
                Map.of("level", 0), json.convertValue(first.json().path("event").path("data"), Map.class));
        assertEquals(
                "/api/v1/organizations/" + region.unit,
                first.json().path("event").path("link").asString());
        assertFalse(first.body().contains("改了的名称"), first.body());
        assertEquals(
                "120 120 0",
                told(id, "count(d.id) || ' ' || count(*) filter (where d.status = 204) || ' ' || max(s.failures)", id));
    }

    private String told(long id, String columns, long subscription) {
        return region.world.asOwner(db -> db.sql("select " + columns
                        + " from subscriptions s left join deliveries d on d.subscription_id = s.id where s.id = "
                        + subscription)
                .query(String.class)
                .single());
    }

    private static String signature(String secret, Receiver.Received one) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.substring("whsec_".length())), "HmacSHA256"));
        String signed =
                one.headers().get("webhook-id") + "." + one.headers().get("webhook-timestamp") + "." + one.body();
        return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes("UTF-8")));
    }

    @Test
    void onlyTheWantedKindsOfThePlaceAndBelow() {
        long id = subscribe(receiver.url(), "organization.close").subscription().id();
        happen(1);
        region.world.asOwner(db -> db.sql("""
                insert into arriving_events (type, requires, place, subject)
                select 'organization.close', 'organization.read', place, 'organization:' || id from organizations where id in (:unit, 1)
                """).param("unit", region.unit).update());
        number();
        deliver(courier(OPEN), id);
        assertEquals(List.of("organization:" + region.unit), subjects());
        assertEquals(Long.toString(events.last()), told(id, "position"), "what is not wanted was looked at, too");
    }

    private List<String> subjects() {
        return receiver.received.stream()
                .map(one -> one.json().path("event").path("subject").asString())
                .toList();
    }

    @Test
    void severalNodesDeliverEachOnceAndNeverTogether() throws Exception {
        long id = subscribe(receiver.url()).subscription().id();
        IntStream.range(0, 60).forEach(this::happen);
        number();
        List<Thread> nodes = IntStream.range(0, 4)
                .mapToObj(i -> Thread.ofPlatform().start(() -> deliver(courier(OPEN), id)))
                .toList();
        for (Thread node : nodes) node.join();
        deliver(courier(OPEN), id);
        assertEquals(60, receiver.numbers().size());
        assertEquals(receiver.numbers().stream().sorted().distinct().toList(), receiver.numbers());
        assertEquals(1, receiver.mostTogether.get());
    }

    @Test
    void aKilledNodeIsFollowedByAnotherAndWhatItSaysLaterCountsForNothing() {
        long id = subscribe(receiver.url()).subscription().id();
        IntStream.range(0, 3).forEach(this::happen);
        number();
        Courier killed = courier(OPEN);
        Claimed claimed = claim(killed, id);
        assertFalse(deliver(courier(OPEN), id), "somebody is at it");
        update("update subscriptions set claimed_until = now() - interval '1 second' where id = " + id);
        assertTrue(deliver(courier(OPEN), id));
        assertEquals(3, receiver.numbers().size());
        String position = told(id, "position");
        killed.deliver(claimed); // 醒过来：送出去一件，记不下，到此为止
        assertEquals(4, receiver.numbers().size());
        assertEquals(receiver.numbers().getFirst(), receiver.numbers().getLast(), "the same id: known as a repetition");
        assertEquals(position, told(id, "position"));
    }

    private Claimed claim(Courier courier, long id) {
        HashSet<Long> others = new HashSet<>();
        while (true) {
            Optional<Claimed> next = courier.claim(others);
            if (next.orElseThrow().id() == id) return next.orElseThrow();
            others.add(next.orElseThrow().id());
            update("update subscriptions set claim = null, claimed_until = null where id = "
                    + next.orElseThrow().id());
        }
    }

    @Test
    void aReplayStartsAnywhereEvenInTheMiddleOfADelivery() throws Exception {
        Subscriptions.Opened made = subscribe(receiver.url());
        long id = made.subscription().id();
        long before = made.subscription().position();
        IntStream.range(0, 5).forEach(this::happen);
        number();
        receiver.gate = new CountDownLatch(1);
        Thread node = Thread.ofPlatform().start(() -> deliver(courier(OPEN), id));
        while (receiver.received.isEmpty()) Thread.sleep(5);
        asAdministrator(() -> transactions.execute(status -> subscriptions().replay(id, 1, before)));
        later(id);
        receiver.gate.countDown();
        node.join();
        assertEquals(1, receiver.received.size(), "the old delivery ended");
        deliver(courier(OPEN), id);
        assertEquals(6, receiver.received.size());
        assertEquals(before, receiver.received.get(1).previous());
        assertEquals(receiver.numbers().get(0), receiver.numbers().get(1));
    }

    @Test
    void aThousandEventsWithoutAGap() {
        long id = subscribe(receiver.url()).subscription().id();
        region.world.asOwner(db -> db.sql("""
                insert into arriving_events (type, requires, place, subject)
                select 'organization.rename', 'organization.read', place, 'organization:' || id from organizations, generate_series(1, 1000) where id = :unit
                """).param("unit", region.unit).update());
        number();
        long start = System.nanoTime();
        deliver(courier(OPEN), id);
        long millis = (System.nanoTime() - start) / 1_000_000;
        System.out.println("1000 deliveries in " + millis + " ms");
        List<Long> numbers = receiver.numbers();
        assertEquals(1000, numbers.size());
        long first = numbers.getFirst();
        assertEquals(LongStream.range(first, first + 1000).boxed().toList(), numbers);
    }
}
