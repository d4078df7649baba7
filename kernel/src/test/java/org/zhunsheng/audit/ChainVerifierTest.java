package org.zhunsheng.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/** 改、删、插、换次序、整个重写：每一种都说得出在哪里。 */
class ChainVerifierTest {

    private static final KeyPair KEY = key();

    private static KeyPair key() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static AuditEvent event(long id, String detail) {
        return new AuditEvent(
                id,
                "2026-03-31T08:%02d:00.000000Z".formatted(id),
                "7",
                "clerk",
                "5",
                "1/5/",
                "setting.change",
                "",
                "done",
                "",
                "",
                detail);
    }

    private static List<Link> chain(int length) {
        List<AuditEvent> events = new ArrayList<>();
        for (int id = 1; id <= length; id++) events.add(event(id, "{\"n\": " + id + "}"));
        return sealed(events);
    }

    private static List<Link> sealed(List<AuditEvent> events) {
        List<Link> links = new ArrayList<>();
        byte[] hash = AuditChain.beginning();
        for (AuditEvent event : events) {
            hash = AuditChain.next(hash, event);
            links.add(
                    new Link(links.size() + 1, event, event.id(), HexFormat.of().formatHex(hash)));
        }
        return links;
    }

    private static List<Anchor> anchors(List<Link> chain, int... numbers) {
        List<Anchor> anchors = new ArrayList<>();
        for (int number : numbers) {
            String before = anchors.isEmpty() ? "" : anchors.getLast().signature();
            byte[] hash = HexFormat.of().parseHex(chain.get(number - 1).hash());
            anchors.add(Anchor.sign("2026-03-31T09:00:00Z", number, hash, before, KEY.getPrivate()));
        }
        return anchors;
    }

    private static ChainVerifier.Verdict verify(List<Link> links, List<Anchor> anchors) {
        ChainVerifier verifier = new ChainVerifier(anchors, KEY.getPublic());
        links.forEach(verifier::accept);
        return verifier.verdict();
    }

    private static void firstBreach(Breach.Kind kind, long number, List<Link> links, List<Anchor> anchors) {
        ChainVerifier.Verdict verdict = verify(links, anchors);
        assertFalse(verdict.sound());
        assertEquals(kind, verdict.breaches().getFirst().kind());
        assertEquals(number, verdict.breaches().getFirst().number());
    }

    @Test
    void anUntouchedChainIsSound() {
        List<Link> chain = chain(20);
        List<Link> withRest = new ArrayList<>(chain);
        withRest.add(new Link(0, event(21, "{}"), 21, ""));
        ChainVerifier.Verdict verdict = verify(withRest, anchors(chain, 5, 12));
        assertTrue(verdict.sound(), verdict.breaches().toString());
        assertEquals(new ChainVerifier.Verdict(20, 12, 1, List.of()), verdict);
    }

    @Test
    void anAlteredEventIsNamed() {
        List<Link> chain = new ArrayList<>(chain(20));
        List<Anchor> anchors = anchors(chain, 20);
        chain.set(6, new Link(7, event(7, "{\"n\": 70}"), 7, chain.get(6).hash()));
        firstBreach(Breach.Kind.ALTERED, 7, chain, anchors);
        assertEquals(1, verify(chain, anchors).breaches().size(), "one change is one breach");
    }

    @Test
    void aMissingEventIsNamed() {
        List<Link> chain = new ArrayList<>(chain(20));
        chain.set(6, new Link(7, null, 7, chain.get(6).hash()));
        firstBreach(Breach.Kind.MISSING, 7, chain, anchors(chain, 20));
    }

    @Test
    void aRemovedLinkIsNamed() {
        List<Link> chain = new ArrayList<>(chain(20));
        List<Anchor> anchors = anchors(chain, 20);
        chain.remove(6);
        firstBreach(Breach.Kind.REORDERED, 7, chain, anchors);
    }

    @Test
    void swappedEventsAreNamed() {
        List<Link> chain = new ArrayList<>(chain(20));
        List<Anchor> anchors = anchors(chain, 20);
        Link left = chain.get(6);
        Link right = chain.get(7);
        chain.set(6, new Link(7, right.event(), right.eventId(), left.hash()));
        chain.set(7, new Link(8, left.event(), left.eventId(), right.hash()));
        firstBreach(Breach.Kind.ALTERED, 7, chain, anchors);
    }

    @Test
    void aBackdatedEventIsNamedEvenWhenProperlySealed() {
        List<AuditEvent> events = new ArrayList<>();
        for (int id = 1; id <= 5; id++) events.add(event(id, "{}"));
        events.add(new AuditEvent(
                6, "2026-03-30T08:00:00.000000Z", "7", "clerk", "", "1/", "role.grant", "", "done", "", "", "{}"));
        firstBreach(Breach.Kind.INSERTED, 6, sealed(events), List.of());
    }

    @Test
    void aRewrittenChainDisagreesWithItsAnchor() {
        List<Link> chain = chain(20);
        List<Anchor> anchors = anchors(chain, 10, 20);
        List<AuditEvent> events = new ArrayList<>();
        for (int id = 1; id <= 20; id++) events.add(event(id, id == 14 ? "{\"n\": 99}" : "{\"n\": " + id + "}"));
        firstBreach(Breach.Kind.REWRITTEN, 20, sealed(events), anchors);
    }

    @Test
    void aChainCutShortIsNamed() {
        List<Link> chain = chain(20);
        firstBreach(Breach.Kind.MISSING, 20, chain.subList(0, 15), anchors(chain, 10, 20));
    }

    @Test
    void aForgedOrMissingAnchorIsNamed() {
        List<Link> chain = chain(20);
        List<Anchor> anchors = new ArrayList<>(anchors(chain, 5, 10, 20));
        anchors.remove(1);
        firstBreach(Breach.Kind.ANCHOR, 20, chain, anchors);
        Anchor first = anchors.getFirst();
        firstBreach(
                Breach.Kind.ANCHOR,
                6,
                chain,
                Collections.singletonList(new Anchor(first.at(), 6, chain.get(5).hash(), first.signature())));
    }
}
