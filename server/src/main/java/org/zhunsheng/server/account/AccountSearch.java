package org.zhunsheng.server.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * 找帐号的条件。
 *
 * @param text 登录名的开头，或姓名里的几个字；空的不限
 * @param state {@code active}、{@code disabled}；空的不限
 * @param organization 在这个机构及下级；空的不限
 * @param after 从这个帐号之后开始；第一页为空
 */
record AccountSearch(
        String text,
        String state,
        @Nullable Long organization,
        @Nullable Long after) {

    private static final int LONGEST_START = 24;

    /** 数据库里的查找词，全部都要有；第一个最挑剔。 */
    List<String> terms() {
        List<String> terms = new ArrayList<>();
        for (String part : text.strip().toLowerCase(Locale.ROOT).split("\\s+")) {
            if (part.isEmpty()) continue;
            if (part.matches("[0-9a-z._@-]+"))
                terms.add("^" + part.substring(0, Math.min(LONGEST_START, part.length())));
            else pairs(part, terms);
        }
        return terms.stream()
                .distinct()
                .sorted((one, other) -> other.length() - one.length())
                .toList();
    }

    private static void pairs(String part, List<String> terms) {
        int[] letters = part.codePoints().toArray();
        if (letters.length == 1) terms.add(part);
        for (int at = 0; at + 1 < letters.length; at++) terms.add(new String(letters, at, 2));
    }
}
