package org.zhunsheng.page;

/** 表格以外的一段（纯文本、PDF 中为一行）文字，保持原样。 */
public record Paragraph(String text, Place place) implements Block {}
