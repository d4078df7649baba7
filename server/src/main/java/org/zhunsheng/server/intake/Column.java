package org.zhunsheng.server.intake;

import java.util.Locale;
import java.util.Set;
import org.zhunsheng.text.Language;

/**
 * 导入的表的一栏。
 *
 * @param name 在草稿的 {@code cells} 里的名字
 * @param required 每一行都要有；没有这一栏的文件不能导入
 * @param content 里面写的是什么
 * @param words 表头里的别的叫法，不分大小写、不看空格与标点
 */
public record Column(String name, String zh, String en, boolean required, Content content, Set<String> words) {

    public static Column required(String name, String zh, String en, Content content, String... words) {
        return new Column(name, zh, en, true, content, Set.of(words));
    }

    public static Column optional(String name, String zh, String en, Content content, String... words) {
        return new Column(name, zh, en, false, content, Set.of(words));
    }

    public String word(Language language) {
        return language == Language.ZH ? zh : en;
    }

    /** 表头的一格说的是不是这一栏；括号里的说明（如“（万元）”）不算。 */
    boolean named(String head) {
        String plain = plain(head);
        String bare = plain(head.replaceAll("[(（\\[【].*", ""));
        return says(plain) || says(bare);
    }

    private boolean says(String plain) {
        return plain(zh).equals(plain)
                || plain(en).equals(plain)
                || words.stream().anyMatch(word -> plain(word).equals(plain));
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[\\s\\p{Punct}＊：（）、]", "");
    }
}
