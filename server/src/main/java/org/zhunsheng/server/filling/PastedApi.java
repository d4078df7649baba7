package org.zhunsheng.server.filling;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.zhunsheng.server.access.Permission;
import org.zhunsheng.server.access.Requires;
import org.zhunsheng.server.web.Languages;
import org.zhunsheng.server.web.Refused;
import org.zhunsheng.server.web.ServiceProblem;
import org.zhunsheng.text.Language;

/** 粘贴整张表之前：表头是哪一行、各列是哪一栏、各行是表上的哪一行、每一格行不行；什么也不存。 */
@RestController
class PastedApi {

    private static final int LONGEST = 1000;
    private static final int WIDEST = 100;

    private final Entitlements entitlements;
    private final MessageSource messages;

    PastedApi(Entitlements entitlements, MessageSource messages) {
        this.entitlements = entitlements;
        this.messages = messages;
    }

    /** @param table 一行一行的各格，每行一样多；合并的格只写在第一格 */
    record Copied(@Nullable String section, @Nullable List<@Nullable List<@Nullable String>> table) {}

    /** 一行，连同它的名称、在表上第几行；不在表上的为 0。 */
    record Row(int line, String row, int nth, String title, PastedRow.Match match, List<PastedCell> cells) {}

    /**
     * @param line 表头在第几行，从 0 起；没有表头的为 -1，别的都空着：照平常的一块格贴
     * @param columns 各列：表头写的，是哪一栏；不用的，栏为空字
     */
    record Answer(int line, List<PastedHead.Column> columns, List<Row> rows) {}

    @PostMapping("/api/v1/fillings/{id}/pasted")
    @Requires({Permission.ASSIGNMENT_READ, Permission.ROW_FILE})
    Answer pasted(@PathVariable long id, @RequestBody Copied copied, HttpServletRequest request) {
        Entitlement it = entitlements.of(id).orElseThrow(() -> new Refused(ServiceProblem.NOT_FOUND));
        Section section = it.form()
                .kind()
                .section(copied.section() == null ? "" : copied.section())
                .filter(Section::repeated)
                .map(Section::typed)
                .orElseThrow(() -> new Refused(FillingProblem.MALFORMED));
        return answer(it, section, table(copied), Languages.of(request));
    }

    private static List<List<String>> table(Copied copied) {
        List<@Nullable List<@Nullable String>> sent = copied.table() == null ? List.of() : copied.table();
        List<List<String>> table = new ArrayList<>();
        for (List<@Nullable String> line : sent) {
            if (line == null) throw new Refused(FillingProblem.MALFORMED);
            table.add(line.stream().map(cell -> cell == null ? "" : cell).toList());
        }
        boolean sound = table.size() <= LONGEST
                && table.stream()
                        .allMatch(line -> line.size() <= WIDEST
                                && line.size() == table.getFirst().size()
                                && line.stream().allMatch(cell -> cell.length() <= Cell.LONGEST));
        if (!sound) throw new Refused(FillingProblem.MALFORMED);
        return table;
    }

    private Answer answer(Entitlement it, Section section, List<List<String>> table, Language language) {
        FillingKind kind = it.form().kind();
        HeadWords words = new HeadWords(kind, section, field -> labels(kind, section, field));
        return PastedHead.of(table, words)
                .map(head -> {
                    boolean growing =
                            it.grows(section) && it.form().filling().opening().whole(section.name());
                    PastedCells cells = new PastedCells(it, section, language);
                    List<Row> rows = new PastedRows(it.form(), section, growing)
                            .of(table, head).stream()
                                    .map(row -> row(it.form(), section, row, cells))
                                    .toList();
                    return new Answer(head.line(), head.columns(), rows);
                })
                .orElseGet(() -> new Answer(-1, List.of(), List.of()));
    }

    private static Row row(FilledForm form, Section section, PastedRow row, PastedCells cells) {
        String title = row.values().getOrDefault(section.title().name(), "");
        return new Row(row.line(), row.row(), form.nth(section.name(), row.row()), title, row.match(), cells.of(row));
    }

    private List<String> labels(FillingKind kind, Section section, Field field) {
        String key = "filling." + kind.name() + "." + section.name() + "." + field.name();
        return Stream.of(Locale.CHINESE, Locale.ENGLISH)
                .map(language -> messages.getMessage(key, null, language))
                .toList();
    }
}
