package org.zhunsheng.server.disclosure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;

/** 在一段字里找不宜公开的。全角的数字、字母、括号一个换一个成半角，位置不变；套在别的发现里面的不另说。 */
final class SensitiveScan {

    private static final int FULL_WIDTH = 0xFEE0;

    private SensitiveScan() {}

    static List<Sensitive> of(String pointer, String text) {
        String plain = plain(text);
        List<Sensitive> found = new ArrayList<>();
        for (SensitiveKind kind : SensitiveKind.values()) {
            Matcher matcher = kind.pattern().matcher(plain);
            int from = 0;
            while (from <= plain.length() && matcher.find(from)) {
                if (kind.accepts(plain, matcher.start(), matcher.end())) {
                    add(found, new Sensitive(pointer, kind, text, matcher.start(), matcher.end()));
                    from = Math.max(matcher.end(), matcher.start() + 1);
                } else from = matcher.start() + 1; // 校验不过的，里面可能还有别的
            }
        }
        found.sort(Comparator.comparingInt(Sensitive::start));
        return List.copyOf(found);
    }

    private static void add(List<Sensitive> found, Sensitive fresh) {
        if (found.stream().anyMatch(one -> one.covers(fresh))) return;
        found.removeIf(fresh::covers);
        found.add(fresh);
    }

    private static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '！' && c <= '～') plain.append((char) (c - FULL_WIDTH));
            else plain.append(c == '　' || c == '\u00a0' || c == '\u200b' ? ' ' : c == '﹣' || c == '–' ? '-' : c);
        }
        return plain.toString();
    }
}
