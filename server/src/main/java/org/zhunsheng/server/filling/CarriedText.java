package org.zhunsheng.server.filling;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * 由往年带来的一段文字：一字没有改的，或者还写着往年的，要人确认。
 *
 * @param nth 第几行；不在表格里的为 0
 * @param number 这一格最后一次改动的编号
 * @param years 还写着哪几年，如 2025；一字没有改而没有写着往年的为空字
 * @param by 谁确认的；看不到那个帐号的为 null
 * @param at 什么时候确认的；还没有确认的为 null
 */
public record CarriedText(
        String section,
        String row,
        int nth,
        String field,
        String value,
        long number,
        String years,
        @Nullable String by,
        @Nullable OffsetDateTime at) {

    private static final int EXCERPT = 60;

    public boolean isConfirmed() {
        return at != null;
    }

    /** 还写着往年的年份；不然是一字没有改。 */
    public boolean isOfAnotherYear() {
        return !years.isEmpty();
    }

    /** 页面上的那一格，写作“行.栏”。 */
    public String cell() {
        return row + "." + field;
    }

    /** 开头几个字。 */
    public String excerpt() {
        return value.codePointCount(0, value.length()) <= EXCERPT
                ? value
                : value.substring(0, value.offsetByCodePoints(0, EXCERPT)) + "……";
    }
}
