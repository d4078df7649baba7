package org.zhunsheng.server.webhook;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.server.event.EventType;
import org.zhunsheng.server.web.Refused;

/**
 * 要一个怎样的订阅。
 *
 * @param types 只要哪几种；没有写的是全部
 */
record Wish(String name, String url, List<String> types) {

    private static final int LONGEST = 100;

    /** 写得不全、不对的，拒绝。 */
    static Wish of(@Nullable String name, @Nullable String url, @Nullable List<@Nullable String> types) {
        String called = Objects.requireNonNullElse(name, "").strip();
        if (called.isEmpty() || called.length() > LONGEST) throw new Refused(WebhookProblem.WISH);
        List<String> wanted = Objects.requireNonNullElse(types, List.<@Nullable String>of()).stream()
                .map(one -> EventType.of(Objects.requireNonNullElse(one, ""))
                        .orElseThrow(() -> new Refused(WebhookProblem.WISH))
                        .code())
                .distinct()
                .sorted()
                .toList();
        return new Wish(called, Objects.requireNonNullElse(url, "").strip(), wanted);
    }
}
