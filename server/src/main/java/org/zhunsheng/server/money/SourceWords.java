package org.zhunsheng.server.money;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.text.Language;

/** 资金来源的叫法，给页面。 */
record SourceWords(Language language) {

    /** 一项：编码与叫法。 */
    record Choice(String code, String word) {}

    public List<Choice> all() {
        return Source.ALL.stream()
                .map(one -> new Choice(one.code(), one.word(language)))
                .toList();
    }

    /** 没有写明的为空字。 */
    public String word(@Nullable String code) {
        return Source.of(code == null ? "" : code)
                .map(one -> one.word(language))
                .orElse("");
    }
}
