package org.zhunsheng.form.text;

import java.util.Collection;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.text.Normal;

/** 一组词条；词后面可以带括号（50分、万元、A、盖章……）与冒号。 */
final class Terms {

    /** 括号里写到一半也算，供拼接时判断还有没有希望。 */
    private static final Pattern OPEN_SUFFIX =
            Pattern.compile("([(\\[][^()\\d]{1,8}[)\\]])*[(\\[](\\d[\\d.-]{0,6}分?|[^()\\d]{0,16})");

    private static final Pattern SUFFIX =
            Pattern.compile("([(\\[](\\d[\\d.-]{0,6}分?|[^()\\d][^()]{0,16})[)\\]])*(分|等)?:?");
    private static final Pattern NUMBERING =
            Pattern.compile("^([0-9]{1,2}[.、]|[一二三四五六七八九十][、.]|\\([一二三四五六七八九十]\\)|其中:?)");

    private final Map<String, String> keys = new TreeMap<>();
    private final NavigableSet<String> words = new TreeSet<>();

    Terms add(String key, Collection<String> terms) {
        for (String term : terms) {
            String norm = Normal.norm(term);
            keys.putIfAbsent(norm, key);
            words.add(norm);
        }
        return this;
    }

    Terms without(Collection<String> terms) {
        for (String term : terms) {
            keys.remove(Normal.norm(term));
            words.remove(Normal.norm(term));
        }
        return this;
    }

    /** 只留属于某一类的词条。 */
    Terms only(String key) {
        Terms terms = new Terms();
        keys.forEach((word, of) -> {
            if (of.equals(key)) terms.add(key, java.util.List.of(word));
        });
        return terms;
    }

    /** 资金栏头里只留预算数、执行数与执行率。 */
    Terms money() {
        Terms terms = new Terms();
        keys.forEach((word, of) -> {
            boolean amount = of.endsWith("_budget") || of.equals("executed");
            if (amount && word.endsWith("数") || word.equals("执行率")) terms.add(of, java.util.List.of(word));
        });
        return terms;
    }

    @Nullable
    String key(String word) {
        return keys.get(word);
    }

    /** 整段文字就是一个词条（可带括号、冒号、开头的序号）；返回词条，否则为 null。 */
    @Nullable
    String complete(String norm) {
        String bare = NUMBERING.matcher(norm).replaceFirst("");
        for (int n = bare.length(); n >= 2; n--) {
            String head = bare.substring(0, n);
            if (keys.containsKey(head) && SUFFIX.matcher(bare.substring(n)).matches()) return head;
        }
        return null;
    }

    /** 接着拼下去还可能成为词条。 */
    boolean promising(String written) {
        String norm = NUMBERING.matcher(written).replaceFirst("");
        String next = words.higher(norm);
        if (next != null && next.startsWith(norm)) return true;
        for (int n = norm.length() - 1; n >= 2; n--) {
            if (keys.containsKey(norm.substring(0, n))
                    && OPEN_SUFFIX.matcher(norm.substring(n)).matches()) return true;
        }
        return false;
    }
}
