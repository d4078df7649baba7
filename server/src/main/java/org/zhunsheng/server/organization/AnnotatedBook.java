package org.zhunsheng.server.organization;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.text.Language;

/** 标出问题的表：各行照旧，多一列“问题”，有错误的格涂了颜色。改好可以直接再上传。 */
final class AnnotatedBook {

    private final Language language;
    private Integer[] columns = new Integer[0];
    private int width;
    private @Nullable SheetFile file;

    AnnotatedBook(Language language) {
        this.language = language;
    }

    void begin(DraftStore.Draft draft, HttpServletResponse response) {
        columns = draft.fields();
        width = draft.head().length;
        List<String> head = new ArrayList<>(Arrays.asList(draft.head()));
        head.add(Field.PROBLEMS);
        String name = draft.name().replaceAll("\\.[^.]*$", "") + "-" + Field.PROBLEMS + ".xlsx";
        file = new SheetFile(Attachment.open(name, Attachment.XLSX, response), Field.PROBLEMS, head);
    }

    void rows(List<DraftStore.Raw> rows) {
        if (file == null) throw new IllegalStateException("not begun");
        for (DraftStore.Raw row : rows) {
            List<String> cells = new ArrayList<>(Arrays.asList(row.raw()));
            while (cells.size() < width) cells.add("");
            cells = new ArrayList<>(cells.subList(0, width));
            cells.add(RowMessage.of(row, language));
            Set<Integer> wrong = new HashSet<>();
            for (String field : row.fields())
                wrong.add(columns[Field.valueOf(field).ordinal()]);
            if (!wrong.isEmpty()) wrong.add(width);
            file.write(cells, wrong);
        }
    }

    void finish() {
        if (file != null) file.close();
    }
}
