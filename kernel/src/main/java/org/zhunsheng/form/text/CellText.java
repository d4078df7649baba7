package org.zhunsheng.form.text;

/** 一格文字本身看得出的事：括号没有配齐、带符号、去掉符号后是什么、两片能不能在同一格。 */
final class CellText {

    private CellText() {}

    /** 两个数值不会在同一格里；数值后面只会接单位的下半截。 */
    static int apart(Piece a, Piece b) {
        if (a.isText()) return b.isText() ? 0 : 12;
        return b.isText() ? b.width() <= 4 ? 4 : b.width() <= 8 ? 14 : 30 : 45;
    }

    static int unbalanced(String text) {
        int open = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '(' || c == '（' || c == '“' || c == '《') open++;
            if (c == ')' || c == '）' || c == '”' || c == '》') open--;
        }
        return open;
    }

    static boolean signed(String text) {
        return "≥≤><=≧≦═﹦".indexOf(text.charAt(0)) >= 0;
    }

    static String bare(String text) {
        return text.replaceAll("^[≥≤><=≧≦═﹦]+|\\s", "");
    }

    static char last(String text) {
        return text.charAt(text.length() - 1);
    }

    /** 最宽与次宽；比次宽宽出一半的多半是别处的长句。 */
    static void widen(int[] widest, int width) {
        if (width >= widest[0]) {
            widest[1] = widest[0];
            widest[0] = width;
        } else if (width > widest[1]) {
            widest[1] = width;
        }
    }

    /** “已完成”一类说的是做到了什么，不是名称，也不是指标值。 */
    static boolean done(String text) {
        return text.startsWith("已") && text.length() < 9;
    }
}
