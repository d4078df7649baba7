package org.zhunsheng.form.text;

import java.util.HashMap;
import java.util.Map;
import org.zhunsheng.text.Normal;

/** 一格文字说的是什么：像定性的值，像指标的名称，还是像偏差原因。 */
final class Wording {

    private final Vocabulary vocabulary;

    /** 同一段文字在各种读法里问许多遍。 */
    private final Map<String, Boolean> named = new HashMap<>();

    Wording(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** 定性的指标值、完成值里的字眼。 */
    boolean described(String text) {
        if (text.length() > 16) return false;
        return vocabulary.words("descriptions").stream()
                .anyMatch(word -> word.length() > 1 ? text.contains(word) : text.equals(word));
    }

    /** 率、情况、数量一类的结尾：多半是名称，不是值。 */
    boolean named(String text) {
        return named.computeIfAbsent(text, this::endsLikeName);
    }

    private boolean endsLikeName(String text) {
        String bare = Normal.norm(text).replaceAll("\\([^()]*\\)$", "");
        return vocabulary.words("names").stream().anyMatch(bare::endsWith);
    }

    /** 这段文字有多不像备注。 */
    int remark(String text) {
        if (text.length() < 2 || !LineSplitter.cjk(text.charAt(0))) return 50;
        return vocabulary.words("reasons").stream().anyMatch(text::contains)
                ? 12
                : 30 + Math.min(20, text.length() / 2);
    }
}
