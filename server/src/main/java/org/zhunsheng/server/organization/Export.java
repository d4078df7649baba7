package org.zhunsheng.server.organization;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhunsheng.server.access.Access;
import org.zhunsheng.server.access.Caller;
import org.zhunsheng.server.access.Permission;
import org.zhunsheng.server.access.Post;
import org.zhunsheng.server.access.Scope;
import org.zhunsheng.server.audit.Act;
import org.zhunsheng.server.audit.Audit;
import org.zhunsheng.server.sheet.SheetFile;
import org.zhunsheng.text.Language;

/** 导出范围之内的全部机构；改好可以再导入。 */
@Component
class Export {

    private final ExportStore store;
    private final Access access;
    private final Audit audit;

    Export(ExportStore store, Access access, Audit audit) {
        this.store = store;
        this.access = access;
        this.audit = audit;
    }

    @Transactional
    void xlsx(OutputStream out, Language language) {
        Scope scope = record("xlsx");
        try (SheetFile file = new SheetFile(out, language == Language.ZH ? "机构" : "organisations", head(language))) {
            store.all(scope, line -> file.write(cells(line, language), Set.of()));
        }
    }

    @Transactional
    void csv(OutputStream out, Language language) {
        Scope scope = record("csv");
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        try {
            writer.write('\uFEFF'); // Excel 由此认出 UTF-8
            write(writer, head(language));
            store.all(scope, line -> write(writer, cells(line, language)));
            writer.flush();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private Scope record(String format) {
        String place =
                Caller.current().posts().stream().map(Post::place).findFirst().orElse(Audit.EVERYWHERE);
        audit.done(Act.ORGANIZATION_EXPORT, place, "organizations", Map.of("format", format));
        return access.scope(Permission.ORGANIZATION_READ);
    }

    private static List<String> head(Language language) {
        return Arrays.stream(Field.values()).map(field -> field.word(language)).toList();
    }

    private static List<String> cells(ExportStore.Line line, Language language) {
        return List.of(
                line.code(),
                line.name(),
                Kind.of(line.kind()).orElseThrow().word(language),
                Objects.toString(line.parentCode(), ""),
                Objects.toString(line.validFrom(), ""),
                Objects.toString(line.closedOn(), ""));
    }

    private static void write(Writer writer, List<String> cells) {
        try {
            writer.write(cells.stream().map(Export::quoted).collect(Collectors.joining(",")) + "\r\n");
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** 别的程序会当作公式执行的，前面加一个单引号；再导入时去掉。 */
    static String quoted(String cell) {
        String safe = cell.matches("(?s)[=+@\\-\t\r].*") ? "'" + cell : cell;
        boolean plain = safe.chars().noneMatch(one -> one == ',' || one == '"' || one == '\n' || one == '\r');
        return plain ? safe : '"' + safe.replace("\"", "\"\"") + '"';
    }
}
