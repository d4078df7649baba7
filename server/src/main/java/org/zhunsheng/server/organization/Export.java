package org.zhunsheng.server.organization;

import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhunsheng.server.access.Access;
import org.zhunsheng.server.access.Caller;
import org.zhunsheng.server.access.Permission;
import org.zhunsheng.server.access.Post;
import org.zhunsheng.server.access.Scope;
import org.zhunsheng.server.audit.Act;
import org.zhunsheng.server.audit.Audit;
import org.zhunsheng.server.sheet.CsvFile;
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
        CsvFile file = new CsvFile(out, head(language));
        store.all(scope, line -> file.write(cells(line, language)));
        file.finish();
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
}
