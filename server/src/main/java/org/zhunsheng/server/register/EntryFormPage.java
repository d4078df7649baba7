package org.zhunsheng.server.register;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.zhunsheng.register.FieldType;
import org.zhunsheng.register.Register;
import org.zhunsheng.register.RegisterField;
import org.zhunsheng.server.file.StoredFiles;
import org.zhunsheng.server.web.ErrorLine;
import org.zhunsheng.server.web.Languages;
import org.zhunsheng.server.web.Refused;
import org.zhunsheng.text.Language;

/** 登记的表单上有什么。 */
@Component
class EntryFormPage {

    private final Entries entries;
    private final EntryUploads uploads;
    private final StoredFiles files;

    EntryFormPage(Entries entries, EntryUploads uploads, StoredFiles files) {
        this.entries = entries;
        this.uploads = uploads;
        this.files = files;
    }

    /** 一栏，连同附着的文件。 */
    record Input(RegisterField field, String id, String title, String type, List<EntryFile> files) {}

    String form(KnownRegister register, EntryForm form, @Nullable Entry known, Language language, Model page) {
        Register definition = register.definition();
        List<EntryStore.Keeper> keepers = entries.keepers(register);
        page.addAttribute("register", register);
        page.addAttribute("heading", definition.title().in(language));
        page.addAttribute("form", form);
        page.addAttribute("known", known);
        page.addAttribute("keepers", keepers);
        page.addAttribute("keeper", form.organization() == null ? owner(definition, keepers) : form.organization());
        page.addAttribute("subProjects", entries.subProjects(known == null ? register.place() : known.place()));
        page.addAttribute(
                "inputs",
                definition.used().stream()
                        .map(field -> input(field, form, known, language))
                        .toList());
        page.addAttribute("mayUpload", uploads.allowed());
        page.addAttribute("language", language);
        if (!page.containsAttribute("wrong")) page.addAttribute("wrong", Map.of());
        return "register-entry-form";
    }

    /** 先选定义里的主办处室；看不见它的，选自己的第一个。 */
    private static @Nullable Long owner(Register definition, List<EntryStore.Keeper> keepers) {
        return keepers.stream()
                .filter(one -> one.code().equals(definition.owner()))
                .findFirst()
                .or(() -> keepers.stream().findFirst())
                .map(EntryStore.Keeper::id)
                .orElse(null);
    }

    private Input input(RegisterField field, EntryForm form, @Nullable Entry known, Language language) {
        List<EntryFile> attached =
                field.type() != FieldType.FILE ? List.of() : attached(form.of(field.name()), field, known);
        return new Input(
                field, EntryForm.PREFIX + field.name(), field.title().in(language), type(field, form), attached);
    }

    private static String type(RegisterField field, EntryForm form) {
        if (field.several() && field.type() != FieldType.CHOICE && field.type() != FieldType.FILE) return "lines";
        return switch (field.type()) {
            case DATE -> form.text(field.name()).matches("(\\d{4}-\\d{2}-\\d{2})?") ? "date" : "text";
            case TEXT -> field.lengthy() ? "long" : "text";
            case PERSON, ORGANIZATION, PLACE -> "text";
            case NUMBER, MONEY -> "number";
            case CHOICE -> field.several() ? "choices" : "choice";
            case FILE -> "file";
        };
    }

    private List<EntryFile> attached(List<String> ids, RegisterField field, @Nullable Entry known) {
        Map<Long, EntryFile> kept = (known == null ? List.of() : known.values(field.name()))
                .stream().map(EntryFile::of).collect(Collectors.toMap(EntryFile::id, one -> one, (one, same) -> one));
        return ids.stream()
                .filter(id -> id.matches("\\d{1,18}"))
                .map(Long::parseLong)
                .distinct()
                .flatMap(id ->
                        kept.containsKey(id) ? Stream.of(kept.get(id)) : files.find(id).map(EntryFile::of).stream())
                .toList();
    }

    /** 收不下的文件，一个一行。 */
    List<Map<String, String>> broken(EntryUploads.Taken taken, HttpServletRequest request) {
        return taken.unfit().stream()
                .map(one -> ErrorLine.of(
                        "#" + EntryForm.PREFIX + one.field().name(),
                        one.refused().refusal(Languages.of(request))))
                .toList();
    }

    /** 记录写错的地方；不是记录的错，照常拒绝。 */
    List<Map<String, String>> broken(Refused refused, Language language, Model page) {
        if (refused.problem() instanceof WrongEntry wrong) {
            page.addAttribute(
                    "wrong",
                    wrong.cells().stream()
                            .collect(Collectors.toMap(
                                    cell -> cell.field().name(), cell -> cell.note(language), (one, other) -> one)));
            return wrong.cells().stream().map(cell -> line(cell, language)).toList();
        }
        if (refused.problem() != RegisterProblem.WRONG_PLACE) throw refused;
        return List.of(ErrorLine.of("#organization", refused.refusal(language)));
    }

    private static Map<String, String> line(WrongCell cell, Language language) {
        return Map.of(
                "href", "#" + EntryForm.PREFIX + cell.field().name(),
                "subject", "",
                "sentence", cell.sentence(language),
                "remedy", cell.remedy(language),
                "code", RegisterProblem.WRONG_ENTRY.code());
    }
}
