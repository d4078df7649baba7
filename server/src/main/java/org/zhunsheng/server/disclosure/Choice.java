package org.zhunsheng.server.disclosure;

/**
 * 对一处发现的处理。
 *
 * @param key 哪一处，见 {@link Sensitive#key}
 * @param hide 隐去；不然是保留，只因为它并不是那样的内容
 * @param reason 为什么保留；隐去的为空字
 */
record Choice(String key, boolean hide, String reason) {

    static final int LONGEST = 300;

    Choice {
        reason = hide ? "" : reason.strip();
    }

    /** 说清了怎样处理。 */
    boolean isComplete() {
        return hide || !reason.isEmpty() && reason.length() <= LONGEST;
    }
}
