package org.zhunsheng.server.filling;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.zhunsheng.server.access.Access;
import org.zhunsheng.server.access.Permission;
import org.zhunsheng.server.access.Scope;
import org.zhunsheng.server.web.Refused;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** 把往年的表带到今年：只带到空着的表里，带来的格记着是带来的，看得出哪些还没有人核对。 */
@Component
class Carrying {

    private static final TypeReference<Map<String, String>> CELLS = new TypeReference<>() {};

    private final Fillings fillings;
    private final CarryStore store;
    private final CellWriting writing;
    private final CarriedTexts texts;
    private final Access access;
    private final JsonMapper json;

    Carrying(
            Fillings fillings,
            CarryStore store,
            CellWriting writing,
            CarriedTexts texts,
            Access access,
            JsonMapper json) {
        this.fillings = fillings;
        this.store = store;
        this.writing = writing;
        this.texts = texts;
        this.access = access;
        this.json = json;
    }

    private Scope seen() {
        return access.scope(Permission.ASSIGNMENT_READ);
    }

    /** 可以带来的是哪一年的；表里已经有字、没有往年的为空。 */
    @Transactional(readOnly = true)
    Optional<Integer> offer(FilledForm form) {
        if (!form.isEmpty() || !form.kind().carriesLastYear()) return Optional.empty();
        return store.latest(form.filling(), seen()).map(CarryStore.Earlier::year);
    }

    /** 清单上的：可以带来的是哪一年的，带来而没有改过的几格，要确认的文字。 */
    @Transactional(readOnly = true)
    void show(FilledForm form, Model page) {
        page.addAttribute("earlier", offer(form).orElse(null));
        page.addAttribute("untouched", untouched(form));
        page.addAttribute("texts", texts.of(form));
    }

    @Transactional(readOnly = true)
    int untouched(FilledForm form) {
        return form.kind().carriesLastYear() ? store.untouched(form.filling().id(), seen()) : 0;
    }

    /** 旁边写着的往年的表：不从往年带的、没有往年的为空。 */
    @Transactional(readOnly = true)
    Optional<FilledForm> before(FilledForm form) {
        return form.kind().compared().isEmpty() ? Optional.empty() : fillings.earlier(form.filling());
    }

    @Transactional
    void carry(long id) {
        FilledForm form = fillings.read(id);
        if (!form.isEmpty()) throw new Refused(FillingProblem.NOT_EMPTY);
        CarryStore.Earlier earlier =
                store.latest(form.filling(), seen()).orElseThrow(() -> new Refused(FillingProblem.NOTHING_EARLIER));
        List<Change> changes = changes(json.readValue(earlier.content(), CELLS));
        for (int from = 0; from < changes.size(); from += CellWriting.MOST)
            writing.carry(id, changes.subList(from, Math.min(changes.size(), from + CellWriting.MOST)));
    }

    /** 行在前，格在后；删去了的行不带。 */
    private static List<Change> changes(Map<String, String> cells) {
        List<Change> changes = new ArrayList<>();
        cells.forEach((cell, value) -> {
            String[] parts = cell.split(" ", -1);
            boolean gone = !parts[0].isEmpty()
                    && cells.getOrDefault(parts[0] + " " + Cell.ITSELF, "").isEmpty();
            if (!gone && !value.isEmpty())
                changes.add(new Change(
                        parts[0], parts[1], value, 0, UUID.randomUUID().toString()));
        });
        changes.sort(Comparator.comparing(change -> !change.field().equals(Cell.ITSELF)));
        return changes;
    }
}
