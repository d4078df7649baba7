package org.zhunsheng.server.workbook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhunsheng.server.access.Access;
import org.zhunsheng.server.access.Caller;
import org.zhunsheng.server.access.Permission;
import org.zhunsheng.server.campaign.Editing;
import org.zhunsheng.server.filling.CellReading;
import org.zhunsheng.server.filling.Entitlement;
import org.zhunsheng.server.filling.Entitlements;
import org.zhunsheng.server.web.Refused;
import org.zhunsheng.server.worker.Book;
import org.zhunsheng.text.Language;
import tools.jackson.databind.json.JsonMapper;

/** 装成工作簿，收下交回的，逐格地比。交回的放七天，只有交的人看得见；每看一次都与现在的表重新比。 */
@Component
class Workbooks {

    private static final int MOST = 200;
    private static final int LONGEST = 32 << 20;

    private final WorkbookStore store;
    private final Entitlements entitlements;
    private final CellReading cells;
    private final Editing editing;
    private final Access access;
    private final JsonMapper json;

    Workbooks(
            WorkbookStore store,
            Entitlements entitlements,
            CellReading cells,
            Editing editing,
            Access access,
            JsonMapper json) {
        this.store = store;
        this.entitlements = entitlements;
        this.cells = cells;
        this.editing = editing;
        this.access = access;
        this.json = json;
    }

    @Transactional(readOnly = true)
    List<Bundle> bundles() {
        return store.bundles(access.scope(Permission.ASSIGNMENT_FILE), access.scope(Permission.ROW_FILE));
    }

    @Transactional(readOnly = true)
    Bundle bundle(String kind, int year, long unit) {
        return bundles().stream()
                .filter(one -> one.is(kind, year, unit))
                .findFirst()
                .orElseThrow(() -> new Refused(WorkbookProblem.NOTHING_OPEN));
    }

    /** 各张表与这个人填得了什么，依项目的名称。 */
    @Transactional(readOnly = true)
    List<Entitlement> forms(Bundle bundle) {
        if (bundle.forms() > MOST) throw new Refused(WorkbookProblem.TOO_MANY);
        return store
                .fillings(bundle, access.scope(Permission.ASSIGNMENT_FILE), access.scope(Permission.ROW_FILE))
                .stream()
                .flatMap(id -> entitlements.of(id).stream())
                .sorted(Comparator.comparing(Entitlement::project))
                .toList();
    }

    /** 还没有开始的，都开始：目标带进来，才有行可填。 */
    @Transactional
    void begin(Bundle bundle) {
        store.unbegun(bundle, access.scope(Permission.ASSIGNMENT_FILE)).forEach(editing::edited);
    }

    @Transactional
    long keep(String name, Book book) {
        if (!book.format().equals(Book.XLSX)) throw new Refused(WorkbookProblem.NOT_XLSX);
        Upload upload = Recognition.of(book);
        if (upload.forms().isEmpty() && upload.repeated().isEmpty()) throw new Refused(WorkbookProblem.NO_FORM);
        String content = json.writeValueAsString(upload);
        if (upload.forms().size() > MOST || content.length() > LONGEST) throw new Refused(WorkbookProblem.TOO_LONG);
        return store.keep(Caller.current().id(), name, content);
    }

    /** 自己交回的一份；别人的、到期的与没有的，回答相同。 */
    @Transactional(readOnly = true)
    Returned find(long id) {
        WorkbookStore.Kept kept =
                store.find(id, Caller.current().id()).orElseThrow(() -> new Refused(WorkbookProblem.GONE));
        List<Outcome> outcomes =
                kept.outcome() == null ? List.of() : List.of(json.readValue(kept.outcome(), Outcome[].class));
        return new Returned(id, kept.name(), json.readValue(kept.content(), Upload.class), outcomes);
    }

    @Transactional(readOnly = true)
    List<Compared> compare(Upload upload, Language language) {
        List<Compared> compared = new ArrayList<>();
        for (Upload.Form form : upload.forms()) compared.add(compare(form, language));
        return compared;
    }

    /** 与现在的表比；看不见的表，只说不在范围之内。 */
    @Transactional(readOnly = true)
    Compared compare(Upload.Form form, Language language) {
        Entitlement it = entitlements.of(form.filling()).orElse(null);
        if (it == null) return Compared.refused(null, form, "outside");
        Compared compared = Comparison.of(it, cells.at(form.filling(), form.seen()), form, language);
        List<String> clashes =
                compared.lines(State.CONFLICT).stream().map(Line::cell).toList();
        if (clashes.isEmpty()) return compared;
        Map<String, CellReading.Last> last = cells.last(form.filling(), clashes);
        List<Line> told = compared.lines().stream()
                .map(line -> line.is(State.CONFLICT) ? line.with(last.get(line.cell())) : line)
                .toList();
        return new Compared(it, form, "", told, compared.unchanged());
    }

    @Transactional
    void settle(long id, List<Outcome> outcomes) {
        store.settle(id, Caller.current().id(), json.writeValueAsString(outcomes));
    }

    @Transactional(readOnly = true)
    Optional<WorkbookStore.Kept> latest() {
        return store.latest(Caller.current().id());
    }
}
