package org.zhunsheng.layout;

/** A4 纸的方向。 */
public enum Paper {
    PORTRAIT,
    LANDSCAPE
}
