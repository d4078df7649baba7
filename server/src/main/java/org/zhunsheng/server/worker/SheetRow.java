package org.zhunsheng.server.worker;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.MappingIterator;

/**
 * 表格的一行。
 *
 * @param line 在文件里是第几行，从 1 起
 * @param cells 各格的文字
 */
public record SheetRow(int line, List<String> cells) {

    public SheetRow {
        cells = cells.stream().map(cell -> Objects.requireNonNullElse(cell, "")).toList();
    }

    /** 工作进程读出的各行：一行一段 JSON；用一行读一行。 */
    public static Stream<SheetRow> of(byte[] document) {
        MappingIterator<SheetRow> rows = Frames.JSON.readerFor(SheetRow.class).readValues(document);
        Iterable<SheetRow> all = () -> rows;
        return StreamSupport.stream(all.spliterator(), false).onClose(rows::close);
    }

    /** 第几格，从 0 起；没有的为空串。 */
    public String cell(int column) {
        return column >= 0 && column < cells.size() ? cells.get(column) : "";
    }
}
