package org.zhunsheng.documents.typeset;

/**
 * 排定了位置的一行字；位置是字身的左上角，自纸的左上角起，向下为正，磅。
 *
 * @param spacing 字与字之间另加，磅
 */
public record Placed(String text, double left, double top, double spacing) {}
