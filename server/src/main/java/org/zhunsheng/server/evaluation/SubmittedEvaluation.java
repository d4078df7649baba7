package org.zhunsheng.server.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.zhunsheng.check.Finding;
import org.zhunsheng.check.Location;
import org.zhunsheng.check.UnitForms.AttachedFile;
import org.zhunsheng.form.Form;
import org.zhunsheng.form.FormField;
import org.zhunsheng.scheme.Scheme;
import org.zhunsheng.server.evidence.EvidenceCells;
import org.zhunsheng.server.file.FileUse;
import org.zhunsheng.server.filling.Attached;
import org.zhunsheng.server.filling.FilledForm;
import org.zhunsheng.server.filling.FilledForm.FilledRow;

/** 一张自评表，与别的放在一起看：照官方表式印出的样子，附了哪些文件，发现的每一处点开到哪里。 */
public final class SubmittedEvaluation {

    private final FilledForm filled;
    private final Form form;
    private final Scheme scheme;
    private final Pointers pointers;

    SubmittedEvaluation(FilledForm filled, Form form) {
        this.filled = filled;
        this.form = form;
        this.scheme = Scoring.scheme(filled).forKind(form.kind());
        this.pointers = new Pointers(filled);
    }

    public long filling() {
        return filled.filling().id();
    }

    public String place() {
        return filled.filling().place();
    }

    /** 放在一起看的时候的编号。 */
    public String id() {
        return Long.toString(filling());
    }

    public Form form() {
        return form;
    }

    public Scheme scheme() {
        return scheme;
    }

    /** 发现的第几处在哪一页的哪一格。 */
    public String href(Finding finding, int place) {
        Location at = finding.places().get(place);
        return pointers.of(new Finding(
                finding.check(),
                finding.severity(),
                finding.message(),
                List.of(at),
                finding.expected(),
                finding.found(),
                finding.values(),
                finding.cause()));
    }

    /** 附的各个文件的内容。 */
    public Set<String> hashes() {
        Set<String> hashes = new TreeSet<>();
        rows().forEach(row -> attached(row).forEach(one -> one.hash().ifPresent(hashes::add)));
        return hashes;
    }

    /** 附的各个文件，连同附在别的年度、别的项目的表上的同样的文件。台账的记录就是佐证，附着同样的文件不奇怪。 */
    public List<AttachedFile> files(Map<String, List<FileUse>> uses) {
        List<AttachedFile> files = new ArrayList<>();
        List<String> rows = rows().toList();
        for (int i = 0; i < rows.size(); i++) {
            String pointer = i == 0 ? "" : "/indicators/" + (i - 1);
            for (Attached one : attached(rows.get(i))) {
                Optional<String> hash = one.hash();
                if (hash.isPresent())
                    files.add(new AttachedFile(id(), owner(), label(), pointer, hash.get(), one.title()));
            }
        }
        for (String hash : hashes())
            for (FileUse use : uses.getOrDefault(hash, List.of())) if (use.isForm()) files.addAll(elsewhere(use));
        return files;
    }

    private static List<AttachedFile> elsewhere(FileUse use) {
        if (use.isSeen())
            return List.of(new AttachedFile(
                    null, use.year() + "/" + use.project(), use.year() + " " + use.title(), "", use.sha256(), ""));
        return IntStream.range(0, (int) use.uses())
                .mapToObj(i -> new AttachedFile(null, "?" + i, "", "", use.sha256(), ""))
                .toList();
    }

    private String owner() {
        return filled.filling().year() + "/" + filled.filling().projectId();
    }

    private String label() {
        return filled.filling().year() + " "
                + form.text(FormField.PROJECT).asWritten().strip();
    }

    /** 整张表的在前，各行依次序。 */
    private Stream<String> rows() {
        return Stream.concat(
                Stream.of(""), filled.rows(EvaluationForm.INDICATORS).stream().map(FilledRow::id));
    }

    private List<Attached> attached(String row) {
        EvidenceCells cells = new EvidenceCells(filled);
        return row.isEmpty() ? cells.ofTheWhole() : cells.of(row);
    }
}
