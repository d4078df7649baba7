package org.zhunsheng.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * 文字里说还没有完工的半句，与它说的是什么事。
 *
 * @param about 半句自己的关键词；它没有说是什么事的，取同一句里前面一个分句的
 */
record UnfinishedWork(String clause, Set<String> about) {

    static List<UnfinishedWork> in(Passage passage, List<String> words, KeyWords key) {
        List<UnfinishedWork> found = new ArrayList<>();
        if (!Words.any(passage.text(), words)) return found;
        for (Span sentence : passage.sentences()) {
            Set<String> before = Set.of();
            for (Span clause : Clauses.of(sentence.text())) {
                Set<String> own = key.of(Counted.withoutNumbers(Words.remove(clause.text(), words)));
                if (Words.any(clause.text(), words))
                    found.add(new UnfinishedWork(clause.text(), own.isEmpty() ? before : own));
                else if (!own.isEmpty()) before = own;
            }
        }
        return found;
    }

    /** 有两个相同的关键词；话很短的，有一个就够了。 */
    boolean isAbout(Set<String> words) {
        int shared = KeyWords.shared(about, words);
        return shared > 1 || shared == 1 && about.size() <= 2;
    }
}
