package org.zhunsheng.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * 带比较符号的数量：≥95%、98%以上、不少于32次、控制在5%以内、80-120人。
 *
 * @param sign 没有写符号时为 null；区间也为 null
 * @param upper 区间的上限；不是区间时为 null
 */
public record SignedQuantity(
        @Nullable Sign sign, Quantity quantity, @Nullable Quantity upper) {

    private static final Pattern END = Pattern.compile("[。;,.]+$");
    private static final Pattern RANGE =
            Pattern.compile("(?:介于|在)?(.+?)(?:-|~|—|–|～|至|到|和|与)+(.+?)(?:之间|\\((?:含|包含)\\))?");
    private static final Pattern GAP = Pattern.compile("[\\p{IsHan}]{0,8}");
    private static final Pattern APPROXIMATE = Pattern.compile("^(?:约|大约)|左右$");
    private static final int LONGEST = 60;

    /** 整段文字表达一个带符号的数量；否则为 null。 */
    public static @Nullable SignedQuantity parse(String text) {
        String bare = END.matcher(NumberText.minus(Normal.norm(text))).replaceFirst("");
        if (bare.isEmpty() || bare.length() > LONGEST) return null;
        SignedQuantity plain = bare(bare);
        if (plain != null) return plain;
        SignedQuantity range = range(bare);
        return range != null ? range : phrase(bare);
    }

    /** 符号在最前或最后，中间只有数量。 */
    private static @Nullable SignedQuantity bare(String bare) {
        Operator before = Operator.leading(bare, 0);
        int from = before == null ? 0 : before.end();
        for (int end = bare.length(); end > from; end--) {
            Operator after = end == bare.length() ? null : Operator.trailing(bare, end);
            if (end < bare.length() && after == null) continue;
            String body = APPROXIMATE.matcher(bare.substring(from, end)).replaceAll("");
            Quantity quantity = Quantities.parse(body);
            if (quantity != null) return new SignedQuantity(sign(before, after), quantity, null);
        }
        return null;
    }

    private static @Nullable Sign sign(@Nullable Operator before, @Nullable Operator after) {
        if (before != null && (after == null || !before.weak())) return before.sign();
        return after == null ? null : after.sign();
    }

    /** 80-120、80%—90%、3至5次；只有后面写了单位的，两端单位相同。 */
    private static @Nullable SignedQuantity range(String bare) {
        Matcher m = RANGE.matcher(bare);
        if (!m.matches()) return null;
        Quantity from = Quantities.parse(m.group(1));
        Quantity to = Quantities.parse(m.group(2));
        if (from == null
                || to == null
                || m.group(1).startsWith("-") && from.value().signum() == 0) return null;
        if (from.unit().isEmpty()) from = new Quantity(from.value(), to.unit());
        return from.unit().equals(to.unit()) ? new SignedQuantity(null, from, to) : null;
    }

    /** 一句话里正好有一个数量，而且写明了比较：满意率达95%以上、至少全年完成2次宣传。 */
    private static @Nullable SignedQuantity phrase(String bare) {
        var mentions = Quantities.in(bare);
        if (mentions.size() != 1 || bare.matches(".*\\d+(?:年|月|日).*")) return null;
        var only = mentions.getFirst();
        String head = bare.substring(0, only.start());
        Operator before = operatorIn(head);
        Operator after = trailingIn(bare, only.end());
        Sign sign = sign(before, after);
        return sign == null || head.matches(".*\\d.*") ? null : new SignedQuantity(sign, only.quantity(), null);
    }

    private static @Nullable Operator trailingIn(String bare, int from) {
        for (int end = bare.length(); end > from; end--) {
            Operator after = Operator.trailing(bare.substring(0, end), from);
            if (after != null) return after;
        }
        return null;
    }

    /** 数前面的符号；“至少”“不低于”之后可以隔几个字，符号与“达到”则紧挨着数。 */
    private static @Nullable Operator operatorIn(String head) {
        for (int i = 0; i < head.length(); i++) {
            Operator operator = Operator.leading(head, i);
            if (operator == null) continue;
            String gap = head.substring(operator.end());
            if (gap.isEmpty() || !operator.weak() && GAP.matcher(gap).matches()) return operator;
        }
        return null;
    }
}
