package org.zhunsheng.form.text;

import java.util.regex.Pattern;

/** 一片文字看上去是什么。 */
enum PieceKind {
    /** 光一个数。 */
    NUMBER,
    /** 带符号、单位或百分号的数量，例如 ≥90%、30亩。 */
    VALUE,
    /** 比较符号。 */
    SIGN,
    /** 日期、期限。 */
    DATE,
    /** 空白格的横线。 */
    DASH,
    /** 省略号一类的填充。 */
    FILLER,
    TEXT;

    private static final String AMOUNT = "[-+]?(\\d{1,3}(,\\d{3})+|\\d+)(\\.\\d+)?";
    private static final String COMPARE = "(≥|≤|>=|<=|>|<|=|≧|≦|═|﹦|大于等于|小于等于|大于|小于|等于|不低于|不少于|不高于|不超过|约)";
    private static final Pattern NUMBERS = Pattern.compile(AMOUNT);
    private static final Pattern SIGNS = Pattern.compile(COMPARE);
    private static final Pattern VALUES = Pattern.compile(
            COMPARE + "?" + AMOUNT + "(%|‰|℃)?[^\\d，。；,;、]{0,5}(/[^\\d，。；,;]{1,6})?(\\*[^\\d]{1,3})?(以上|以下|以内)?");
    private static final Pattern DATES = Pattern.compile(
            "((19|20)\\d{2}[-./年])?\\d{1,2}[-./月](\\d{1,2}日?)?(底|前|底前|之前|底之前|完成|底完成)*|(19|20)\\d{2}年(\\d{1,2}月)?(底|前|底前|度|完成|全年)*"
                    + "|(\\d{4}年)?\\d{1,2}月?[-—~至](\\d{4}年)?\\d{1,2}月");
    private static final Pattern DASHES = Pattern.compile("[-—–―/]{1,2}");
    private static final Pattern FILLERS = Pattern.compile(
            "[.…]{2,}|(指标\\d*[.:、]?)?…+|\\([A-Z](/[A-Z])?\\)|\\((分|%|元)\\)|\\(\\d+(\\.\\d+)?分\\)|[□√○●☑]+|[正反]向(指标)?");

    static PieceKind of(String norm) {
        if (FILLERS.matcher(norm).matches() || norm.equals("......")) return FILLER;
        if (DASHES.matcher(norm).matches()) return DASH;
        if (NUMBERS.matcher(norm).matches()) return NUMBER;
        if (SIGNS.matcher(norm).matches()) return SIGN;
        if (DATES.matcher(norm).matches()) return DATE;
        if (norm.length() <= 24 && VALUES.matcher(norm).matches()) return VALUE;
        return TEXT;
    }
}
