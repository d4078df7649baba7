package org.zhunsheng.documents.report;

/** 拼 HTML：文字与属性一律转义，标签由程序给出。 */
final class Html {

    private final StringBuilder out = new StringBuilder();

    /** 已经是 HTML 的片段。 */
    Html raw(String html) {
        out.append(html);
        return this;
    }

    /** 给人看的文字，转义。 */
    Html text(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> {
                    if (c >= ' ' || c == '\n' || c == '\t') out.append(c); // 控制字符不是合法的 HTML
                }
            }
        }
        return this;
    }

    /** 一个元素，内容为文字；{@code open} 为标签名连同属性。 */
    Html element(String open, String text) {
        int space = open.indexOf(' ');
        String name = space < 0 ? open : open.substring(0, space);
        return raw("<").raw(open).raw(">").text(text).raw("</").raw(name).raw(">");
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
