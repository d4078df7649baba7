package org.zhunsheng.audit;

import java.security.PublicKey;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * 核对导出的审计：一环一环地交来，最后给出结论。只说得出最后一个锚之前的改动；锚之后的、还没有封存的，如实说有多少。
 */
public final class ChainVerifier {

    /** 事务做得再久也不会超过的时间：事件的时间比前面的早得比这还多，就是事后插入的。 */
    private static final Duration LONGEST_TRANSACTION = Duration.ofHours(1);

    private static final int MOST_BREACHES = 100;

    private final Map<Long, Anchor> anchors = new HashMap<>();
    private final List<Breach> breaches = new ArrayList<>();
    private byte[] hash = AuditChain.beginning();
    private long number;
    private long unsealed;
    private long lastAnchor;
    private Instant latest = Instant.EPOCH;

    /**
     * @param sealed 核对了多少环
     * @param anchored 其中最后一个相符的锚之前的
     * @param unsealed 还没有封存的事件
     */
    public record Verdict(long sealed, long anchored, long unsealed, List<Breach> breaches) {

        public boolean sound() {
            return breaches.isEmpty();
        }
    }

    /** 锚按文件里的次序。 */
    public ChainVerifier(List<Anchor> signed, PublicKey key) {
        String before = "";
        for (Anchor anchor : signed) {
            if (anchor.holds(before, key)) anchors.put(anchor.number(), anchor);
            else report(Breach.Kind.ANCHOR, anchor.number(), 0, anchor.at());
            before = anchor.signature();
        }
    }

    public void accept(Link link) {
        if (link.number() == 0) {
            unsealed++;
            return;
        }
        if (link.number() != number + 1) report(Breach.Kind.REORDERED, number + 1, link.eventId(), "" + link.number());
        number = link.number();
        byte[] recorded = recorded(link.hash());
        AuditEvent event = link.event();
        if (event == null) report(Breach.Kind.MISSING, number, link.eventId(), "");
        else check(event, link, recorded);
        // 接着记着的散列往下核对：一处的改动只报一处
        hash = recorded;
        anchor();
    }

    private static byte[] recorded(String hex) {
        try {
            return HexFormat.of().parseHex(hex);
        } catch (IllegalArgumentException damaged) {
            return AuditChain.beginning();
        }
    }

    private void check(AuditEvent event, Link link, byte[] recorded) {
        boolean same = event.id() == link.eventId() && Arrays.equals(AuditChain.next(hash, event), recorded);
        if (!same) report(Breach.Kind.ALTERED, number, link.eventId(), event.action());
        Instant at = time(event.at());
        if (latest.isAfter(Instant.EPOCH) && latest.minus(LONGEST_TRANSACTION).isAfter(at))
            report(Breach.Kind.INSERTED, number, link.eventId(), event.at());
        if (at.isAfter(latest)) latest = at;
    }

    private static Instant time(String at) {
        try {
            return Instant.parse(at);
        } catch (DateTimeParseException damaged) {
            return Instant.EPOCH;
        }
    }

    private void anchor() {
        Anchor anchor = anchors.remove(number);
        if (anchor == null) return;
        if (anchor.hash().equals(HexFormat.of().formatHex(hash))) lastAnchor = number;
        else report(Breach.Kind.REWRITTEN, number, 0, anchor.at());
    }

    private void report(Breach.Kind kind, long at, long event, String found) {
        if (breaches.size() < MOST_BREACHES) breaches.add(new Breach(kind, at, event, found));
    }

    /** 全部交完之后的结论；锚所说的环在链里没有的，链的末尾被截掉了。 */
    public Verdict verdict() {
        anchors.values().stream()
                .filter(anchor -> anchor.number() > number)
                .forEach(anchor -> report(Breach.Kind.MISSING, anchor.number(), 0, anchor.at()));
        return new Verdict(number, lastAnchor, unsealed, List.copyOf(breaches));
    }
}
