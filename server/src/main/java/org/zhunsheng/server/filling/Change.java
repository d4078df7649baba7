package org.zhunsheng.server.filling;

import java.util.regex.Pattern;

/**
 * 要改的一格。
 *
 * @param seen 改的人所见的编号；没有写过的为 0
 * @param key 发起的一方给的编号：同一个改动再来一次不会重复
 */
public record Change(String row, String field, String value, long seen, String key) {

    private static final Pattern ROW = Pattern.compile("[a-z0-9]{0,24}");
    private static final Pattern FIELD = Pattern.compile("@|[a-zA-Z]{1,40}");

    boolean malformed() {
        return !ROW.matcher(row).matches()
                || !FIELD.matcher(field).matches()
                || value.length() > Cell.LONGEST
                || value.indexOf('\0') >= 0
                || key.isEmpty()
                || key.length() > 40
                || seen < 0
                || field.equals(Cell.ITSELF) && row.isEmpty();
    }

    String cell() {
        return row + ' ' + field;
    }
}
