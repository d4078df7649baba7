package org.zhunsheng.layout;

/** 一格的样子；字体、字号由各种写法自己定，五种格式看起来是同一份文件。 */
public enum Look {
    /** 印好的标签，居中。 */
    LABEL,
    /** 居中的短值。 */
    CENTER,
    /** 左对齐的文字，上下居中。 */
    LEFT,
    /** 右对齐的金额。 */
    RIGHT,
    /** 长文字，左对齐，从上写起。 */
    PARAGRAPH
}
