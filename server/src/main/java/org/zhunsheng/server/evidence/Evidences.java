package org.zhunsheng.server.evidence;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhunsheng.server.access.Access;
import org.zhunsheng.server.access.Caller;
import org.zhunsheng.server.access.Permission;
import org.zhunsheng.server.file.StoredFile;
import org.zhunsheng.server.file.StoredFiles;
import org.zhunsheng.server.filling.Attached;
import org.zhunsheng.server.filling.Cell;
import org.zhunsheng.server.filling.CellWriting;
import org.zhunsheng.server.filling.Change;
import org.zhunsheng.server.filling.FilledForm;
import org.zhunsheng.server.filling.Filling;
import org.zhunsheng.server.filling.Fillings;
import org.zhunsheng.server.filling.Saved;
import org.zhunsheng.server.web.Refused;
import org.zhunsheng.server.web.ServiceProblem;

/** 附上、拿下佐证。写在表的格里：谁什么时候附上、拿下都在，提交的时候连同散列一起冻结。 */
@Component
class Evidences {

    /** 别人正好也在改同一格，再试几次。 */
    private static final int ATTEMPTS = 3;

    private final Fillings fillings;
    private final CellWriting writing;
    private final StoredFiles files;
    private final Access access;

    Evidences(Fillings fillings, CellWriting writing, StoredFiles files, Access access) {
        this.fillings = fillings;
        this.writing = writing;
        this.files = files;
        this.access = access;
    }

    /** 文件都收下、都附上，或者一件也不。 */
    @Transactional
    void attach(long id, Offered offered) {
        offered.check();
        FilledForm form = form(id);
        EvidenceCells cells = new EvidenceCells(form);
        if (!cells.has(offered.rows())) throw new Refused(EvidenceProblem.NO_ROW);
        List<Attached> fresh = Stream.of(
                        offered.files().stream().map(file -> kept(form.filling(), offered, file)),
                        stored(form.filling(), offered),
                        link(offered),
                        cells.all().stream().filter(one -> offered.existing().contains(one.source())))
                .flatMap(one -> one)
                .toList();
        if (fresh.isEmpty()) throw new Refused(EvidenceProblem.NOTHING);
        change(id, offered.rows(), before -> joined(before, fresh));
    }

    private static Stream<Attached> link(Offered offered) {
        if (offered.link().isEmpty()) return Stream.empty();
        boolean named = !offered.title().isEmpty()
                && offered.files().isEmpty()
                && offered.stored().isEmpty();
        return Stream.of(new Attached(offered.link(), named ? offered.title() : offered.link()));
    }

    private Attached kept(Filling filling, Offered offered, Offered.Upload upload) {
        long id = files.add(keeper(filling), upload.name(), upload.content());
        return attached(files.find(id).orElseThrow(), offered);
    }

    /** 已经交来的文件，要是这个单位（连同处室）的。 */
    private Stream<Attached> stored(Filling filling, Offered offered) {
        List<StoredFile> found = files.all(offered.stored()).stream()
                .filter(file -> file.place().startsWith(filling.place()))
                .toList();
        if (found.size() < Set.copyOf(offered.stored()).size()) throw new Refused(ServiceProblem.NOT_FOUND);
        return found.stream().map(file -> attached(file, offered));
    }

    private static Attached attached(StoredFile file, Offered offered) {
        return Attached.file(file.id(), file.digest(), offered.titleOf(file.name()));
    }

    /** 文件记在单位名下；处室的人上传的，记在处室名下，单位与上级都看得见。 */
    private long keeper(Filling filling) {
        if (access.scope(Permission.FILE_WRITE).contains(filling.place())) return filling.unit();
        return Caller.current().posts().stream()
                .filter(post -> post.role().permissions().contains(Permission.FILE_WRITE)
                        && post.place().startsWith(filling.place()))
                .findFirst()
                .orElseThrow(() -> new Refused(ServiceProblem.NOT_ALLOWED))
                .organization();
    }

    /** 从这一行拿下；文件还留着，沿革里、以前的各版里还看得见。 */
    @Transactional
    void detach(long id, String row, String source) {
        if (!new EvidenceCells(form(id)).has(List.of(row))) throw new Refused(ServiceProblem.NOT_FOUND);
        change(
                id,
                List.of(row),
                before -> before.stream()
                        .filter(one -> !one.source().equals(source))
                        .toList());
    }

    private FilledForm form(long id) {
        FilledForm form = fillings.read(id);
        if (!EvidenceCells.foreseen(form)) throw new Refused(ServiceProblem.NOT_FOUND);
        return form;
    }

    private static List<Attached> joined(List<Attached> before, List<Attached> fresh) {
        Map<String, Attached> all = new LinkedHashMap<>();
        Stream.concat(before.stream(), fresh.stream()).forEach(one -> all.putIfAbsent(one.source(), one));
        return List.copyOf(all.values());
    }

    private void change(long id, List<String> rows, UnaryOperator<List<Attached>> what) {
        List<String> left = rows;
        for (int attempt = 0; attempt < ATTEMPTS && !left.isEmpty(); attempt++) {
            List<Change> changes = changes(fillings.read(id), left, what);
            if (changes.isEmpty()) return;
            left = beaten(changes, writing.attach(id, changes));
        }
        if (!left.isEmpty()) throw new Refused(EvidenceProblem.BUSY);
    }

    private static List<Change> changes(FilledForm form, List<String> rows, UnaryOperator<List<Attached>> what) {
        List<Change> changes = new ArrayList<>();
        EvidenceCells cells = new EvidenceCells(form);
        for (String row : rows) {
            String value = Attached.cell(what.apply(cells.of(row)));
            if (value.length() > Cell.LONGEST) throw new Refused(EvidenceProblem.FULL);
            String field = EvidenceCells.field(row);
            if (!value.equals(form.value(row, field)))
                changes.add(new Change(
                        row,
                        field,
                        value,
                        form.number(row, field),
                        UUID.randomUUID().toString()));
        }
        return changes;
    }

    private static List<String> beaten(List<Change> changes, List<Saved> saved) {
        List<String> beaten = new ArrayList<>();
        for (int i = 0; i < changes.size(); i++)
            if (saved.get(i).conflict() != null) beaten.add(changes.get(i).row());
        return beaten;
    }
}
