package org.zhunsheng.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 一页（PDF、OFD）、一个工作表，或整份没有分页的文档。
 *
 * @param number 从 1 起
 * @param sheet 工作表名
 */
public record Page(int number, @Nullable String sheet, List<Block> blocks) {

    public Page {
        blocks = List.copyOf(blocks);
    }

    public List<Grid> grids() {
        return blocks.stream()
                .filter(Grid.class::isInstance)
                .map(Grid.class::cast)
                .toList();
    }
}
