package org.zhunsheng.form.text;

import java.util.List;

/**
 * 文字流中认出的一个词条，可能由散开的几片拼成。
 *
 * @param term 词条（比较用的写法，不带括号）
 * @param text 表上的写法，连同括号
 * @param parts 用掉的各片的下标，从小到大
 */
record Mark(String key, String term, String text, List<Integer> parts) {

    Mark {
        parts = List.copyOf(parts);
    }

    int first() {
        return parts.getFirst();
    }

    int last() {
        return parts.getLast();
    }

    /** 中心位置的两倍，避免小数。 */
    int center() {
        return first() + last();
    }
}
