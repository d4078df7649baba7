package org.zhunsheng.server.disclosure;

/**
 * 一处可能不宜公开的字。
 *
 * @param pointer 在表的哪一栏，交换格式的指针
 * @param text 那一栏的全文
 * @param start 从第几个字起
 * @param end 到第几个字之前
 */
record Sensitive(String pointer, SensitiveKind kind, String text, int start, int end) {

    private static final int AROUND = 16;

    /** 一张表之内不重复，同一张冻结的表每次都一样。 */
    public String key() {
        return pointer + ":" + start + "-" + end;
    }

    /** 那几个字。 */
    public String found() {
        return text.substring(start, end);
    }

    /** 前面的几个字，好认出是哪一处。 */
    public String before() {
        return (start > AROUND ? "…" : "") + text.substring(Math.max(0, start - AROUND), start);
    }

    public String after() {
        return text.substring(end, Math.min(text.length(), end + AROUND)) + (end + AROUND < text.length() ? "…" : "");
    }

    boolean covers(Sensitive other) {
        return start <= other.start && other.end <= end;
    }
}
