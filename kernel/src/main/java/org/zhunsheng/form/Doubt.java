package org.zhunsheng.form;

import java.util.List;

/**
 * 读表器对一个值的把握。没有把握时说明原因，并给出其他可能的读法。
 *
 * @param reason 没有疑问时为空串
 */
public record Doubt(boolean doubtful, String reason, List<String> alternatives) {

    public static final Doubt NONE = new Doubt(false, "", List.of());

    public Doubt {
        alternatives = List.copyOf(alternatives);
    }

    public static Doubt because(String reason, String... alternatives) {
        return new Doubt(true, reason, List.of(alternatives));
    }
}
