package org.zhunsheng.page;

/** 页面上的一块内容，按阅读顺序排列：段落，或表格。 */
public sealed interface Block permits Paragraph, Grid {}
