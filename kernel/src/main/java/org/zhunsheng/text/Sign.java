package org.zhunsheng.text;

/** 指标值的比较符号（计算符号、指标性质）。 */
public enum Sign {
    AT_LEAST("≥"),
    ABOVE(">"),
    AT_MOST("≤"),
    BELOW("<"),
    EXACTLY("="),
    DESCRIBED("定性");

    private final String term;

    Sign(String term) {
        this.term = term;
    }

    public String term() {
        return term;
    }
}
