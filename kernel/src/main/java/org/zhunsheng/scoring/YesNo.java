package org.zhunsheng.scoring;

import org.zhunsheng.text.Blank;
import org.zhunsheng.text.Normal;

/**
 * 是否型：答案合乎要求得满分，否则零分。
 *
 * @param good 合乎要求的答案是“是”
 */
public record YesNo(boolean good) implements ScoringMethod {

    @Override
    public String id() {
        return "yes-no";
    }

    @Override
    public String term() {
        return "是否计分";
    }

    /** {@code reason} 是不适用的原因，没有则为空串。 */
    public Outcome score(Worth worth, String answer, String reason) {
        if (Blank.is(answer)) return new Outcome.Unscored("没有回答");
        return switch (Normal.norm(answer)) {
            case "是" -> judged(worth, true);
            case "否" -> judged(worth, false);
            case "不适用" ->
                Blank.is(reason)
                        ? new Outcome.Unscored("写“不适用”须说明原因")
                        : new Outcome.NotApplicable("不适用：" + reason.strip());
            default -> new Outcome.Unscored("应回答“是”“否”或“不适用”，写的是“" + answer.strip() + "”");
        };
    }

    private Outcome judged(Worth worth, boolean answer) {
        String why = "应为“%s”，答“%s”".formatted(word(good), word(answer));
        return answer == good ? worth.full(this, why) : worth.nothing(this, why);
    }

    private static String word(boolean yes) {
        return yes ? "是" : "否";
    }
}
