package org.zhunsheng.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.claim.ClaimWords.NotCounted;

/** 一段叙述文字里的全部数，按出现的次序：能数的各有单位与事物，不能数的各有缘故。 */
public final class Claims {

    private static final List<NotCounted> NOT_COUNTED = ClaimWords.notCounted();
    private static final String NUMERALS = "0123456789-〇零一二两三四五六七八九十百千万壹贰叁肆伍陆柒捌玖拾佰仟";

    private final Flow flow;
    private final String text;
    private final List<Part> parts = new ArrayList<>();

    private Claims(Flow flow) {
        this.flow = flow;
        this.text = flow.text();
    }

    /** 文字里占了位置的一截：能数的带着数。 */
    record Part(
            int start, int end, ClaimKind kind, @Nullable CountedNumber number) {}

    public static List<Claim> in(String asWritten) {
        Claims claims = new Claims(Flow.of(asWritten));
        claims.findNotCounted();
        claims.findCounted();
        return claims.described();
    }

    private void findNotCounted() {
        boolean[] taken = new boolean[text.length()];
        for (NotCounted kind : NOT_COUNTED) {
            Matcher m = kind.pattern().matcher(text);
            while (m.find()) if (isFree(taken, m.start(), m.end())) take(taken, m.start(), m.end(), kind.kind());
        }
        sort();
    }

    private static boolean isFree(boolean[] taken, int from, int to) {
        for (int i = from; i < to; i++) if (taken[i]) return false;
        return to > from;
    }

    private void take(boolean[] taken, int from, int to, ClaimKind kind) {
        for (int i = from; i < to; i++) taken[i] = true;
        parts.add(new Part(from, to, kind, null));
    }

    private void findCounted() {
        NumberReader reader = new NumberReader(text);
        List<Part> known = List.copyOf(parts);
        int next = 0;
        for (int i = 0; i < text.length(); ) {
            while (next < known.size() && known.get(next).end() <= i) next++;
            if (next < known.size() && known.get(next).start() <= i) {
                i = known.get(next).end();
                continue;
            }
            i = read(reader, i);
        }
        sort();
    }

    /** 读过之后到哪里。 */
    private int read(NumberReader reader, int at) {
        if (NUMERALS.indexOf(text.charAt(at)) < 0) return at + 1;
        CountedNumber number = reader.at(at);
        if (number != null) {
            parts.add(new Part(at, number.end(), number.kind(), number));
            return number.end();
        }
        int end = at + 1; // 读不成的数字整串跳过，不再从中间读
        if (isDigit(at)) while (end < text.length() && isDigit(end)) end++;
        return end;
    }

    private boolean isDigit(int at) {
        return text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }

    private void sort() {
        parts.sort(Comparator.comparingInt(Part::start));
    }

    private List<Claim> described() {
        CountedObjects objects = new CountedObjects(text, parts);
        List<Claim> claims = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            CountedNumber number = part.number();
            claims.add(number == null ? notCounted(part) : counted(number, objects.of(i)));
        }
        return List.copyOf(claims);
    }

    private Claim counted(CountedNumber number, String object) {
        boolean bare = object.isEmpty() && number.quantity().unit().isEmpty();
        return new Claim(
                flow.start(number.start()),
                flow.end(number.end()),
                text.substring(number.start(), number.end()),
                bare ? ClaimKind.BARE : number.kind(),
                bare ? null : number.quantity(),
                bare ? null : number.upper(),
                number.closeness(),
                object);
    }

    private Claim notCounted(Part part) {
        String written = text.substring(part.start(), part.end());
        int from = flow.start(part.start());
        return new Claim(from, flow.end(part.end()), written, part.kind(), null, null, Closeness.EXACT, "");
    }
}
