package org.zhunsheng.server.intake;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.server.sheet.AnnotatedBook;
import org.zhunsheng.text.Language;

/** 把草稿的各行连同错误写成标出问题的表。 */
final class AnnotatedRows implements AutoCloseable {

    private final Intake intake;
    private final Language language;
    private final HttpServletResponse response;
    private List<String> fields = List.of();
    private @Nullable AnnotatedBook book;

    AnnotatedRows(Intake intake, Language language, HttpServletResponse response) {
        this.intake = intake;
        this.language = language;
        this.response = response;
    }

    void begin(IntakeStore.Stored draft) {
        fields = draft.mapping().fields();
        book = new AnnotatedBook(draft.name(), draft.mapping().head().toArray(String[]::new), response);
    }

    void add(List<IntakeStore.Raw> rows) {
        if (book == null) throw new IllegalStateException("not begun");
        for (IntakeStore.Raw row : rows)
            book.row(
                    row.raw(),
                    RowMessage.of(intake, row, language),
                    Stream.of(row.fields()).map(fields::indexOf).collect(Collectors.toSet()));
    }

    @Override
    public void close() {
        if (book != null) book.close();
    }
}
