package org.zhunsheng.server.sheet;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** 标出问题的表：各行照旧，多一列“问题”，有错误的格涂了颜色。改好可以直接再上传。 */
public final class AnnotatedBook implements AutoCloseable {

    /** 写回的表里多出的一列。 */
    public static final String PROBLEMS = "问题";

    private final int width;
    private final SheetFile file;

    /**
     * @param name 原来的文件名
     * @param head 原来的表头
     */
    public AnnotatedBook(String name, String[] head, HttpServletResponse response) {
        width = head.length;
        List<String> cells = new ArrayList<>(Arrays.asList(head));
        cells.add(PROBLEMS);
        String given = name.replaceAll("\\.[^.]*$", "") + "-" + PROBLEMS + ".xlsx";
        file = new SheetFile(Attachment.open(given, Attachment.XLSX, response), PROBLEMS, cells);
    }

    /** @param wrong 有错误的列；不在表里的栏为 -1 */
    public void row(String[] raw, String message, Set<Integer> wrong) {
        List<String> cells = new ArrayList<>(Arrays.asList(raw));
        while (cells.size() < width) cells.add("");
        cells = new ArrayList<>(cells.subList(0, width));
        cells.add(message);
        Set<Integer> coloured = new HashSet<>(wrong);
        if (!message.isEmpty()) coloured.add(width);
        file.write(cells, coloured);
    }

    @Override
    public void close() {
        file.close();
    }
}
