package org.zhunsheng.server.organization;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.server.sheet.AnnotatedBook;
import org.zhunsheng.text.Language;

/** 把草稿的各行连同错误写成标出问题的表。 */
final class AnnotatedRows implements AutoCloseable {

    private final Language language;
    private final HttpServletResponse response;
    private Integer[] columns = new Integer[0];
    private @Nullable AnnotatedBook book;

    AnnotatedRows(Language language, HttpServletResponse response) {
        this.language = language;
        this.response = response;
    }

    void begin(DraftStore.Draft draft) {
        columns = draft.fields();
        book = new AnnotatedBook(draft.name(), draft.head(), response);
    }

    void add(List<DraftStore.Raw> rows) {
        if (book == null) throw new IllegalStateException("not begun");
        for (DraftStore.Raw row : rows)
            book.row(
                    row.raw(),
                    RowMessage.of(row, language),
                    Stream.of(row.fields())
                            .map(field -> columns[Field.valueOf(field).ordinal()])
                            .collect(Collectors.toSet()));
    }

    @Override
    public void close() {
        if (book != null) book.close();
    }
}
