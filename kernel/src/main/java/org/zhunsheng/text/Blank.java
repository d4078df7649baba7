package org.zhunsheng.text;

import java.util.Set;

/** 空白格的各种写法：空白、—、-、/、……。 */
public final class Blank {

    private static final Set<String> DASHES =
            Set.of("-", "--", "—", "——", "–", "―", "/", "//", "...", "......", "…", "……", "－", "／");

    private Blank() {}

    /** 什么也没有说。“无”是一种说法，不算空白。 */
    public static boolean is(String text) {
        String bare = Normal.squeeze(text);
        return bare.isEmpty() || DASHES.contains(bare);
    }

    /** 空白，或者只写了“无”“暂无”“没有”。 */
    public static boolean orNone(String text) {
        return is(text) || Set.of("无", "暂无", "没有", "无。", "暂无。").contains(Normal.squeeze(text));
    }
}
