package org.zhunsheng.page;

import java.util.List;

/**
 * 读入的文件，已与格式无关。
 *
 * @param name 文件名，供人辨认
 * @param sha256 内容摘要，十六进制
 * @param format 小写格式名：pdf、docx、xlsx、html、txt、json …
 * @param ordered 文字顺序是否可信；文本层打散的纯文本为 false
 */
public record SourceDocument(String name, String sha256, String format, boolean ordered, List<Page> pages) {

    public SourceDocument {
        pages = List.copyOf(pages);
    }

    public boolean hasGrids() {
        return pages.stream().anyMatch(page -> !page.grids().isEmpty());
    }
}
