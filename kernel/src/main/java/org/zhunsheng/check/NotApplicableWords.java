package org.zhunsheng.check;

import org.zhunsheng.text.Normal;

/** 写明“不适用”的说法。 */
final class NotApplicableWords {

    private NotApplicableWords() {}

    static boolean in(String text) {
        String bare = Normal.norm(text).toUpperCase(java.util.Locale.ROOT);
        return WordLists.of("not-applicable-words").stream().anyMatch(bare::contains);
    }
}
