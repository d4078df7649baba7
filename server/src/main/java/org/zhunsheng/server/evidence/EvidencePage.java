package org.zhunsheng.server.evidence;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.zhunsheng.server.file.FileUse;
import org.zhunsheng.server.file.FileUses;
import org.zhunsheng.server.file.StoredFile;
import org.zhunsheng.server.file.StoredFiles;
import org.zhunsheng.server.filling.Attached;
import org.zhunsheng.server.filling.Entitlement;
import org.zhunsheng.server.filling.Entitlements;
import org.zhunsheng.server.filling.FilledForm.FilledRow;
import org.zhunsheng.server.web.Refused;
import org.zhunsheng.server.web.ServiceProblem;

/** 排出佐证一页。 */
@Component
class EvidencePage {

    private final Entitlements entitlements;
    private final StoredFiles files;
    private final FileUses uses;

    EvidencePage(Entitlements entitlements, StoredFiles files, FileUses uses) {
        this.entitlements = entitlements;
        this.files = files;
        this.uses = uses;
    }

    /**
     * 一行附了什么。
     *
     * @param nth 第几行；整张表的为 0
     * @param proof 写在表里的佐证名称
     * @param may 当前的人可以附、可以拿下
     */
    record Line(String row, int nth, String name, String proof, List<Attached> attached, boolean may) {

        public String key() {
            return row.equals(EvidenceCells.WHOLE) ? "whole" : row;
        }
    }

    @Transactional(readOnly = true)
    public String show(long id, EvidenceController.Typed typed, Model page) {
        Entitlement right = entitlements.of(id).orElseThrow(() -> new Refused(ServiceProblem.NOT_FOUND));
        if (!EvidenceCells.foreseen(right.form())) throw new Refused(ServiceProblem.NOT_FOUND);
        EvidenceCells cells = new EvidenceCells(right.form());
        List<Line> lines = Stream.concat(
                        Stream.of(line(right, cells, EvidenceCells.WHOLE, 0)),
                        IntStream.range(0, cells.rows().size())
                                .mapToObj(at ->
                                        line(right, cells, cells.rows().get(at).id(), at + 1)))
                .toList();
        page.addAttribute("it", right.form().filling());
        page.addAttribute("projectName", right.project());
        page.addAttribute("lines", lines);
        page.addAttribute("may", lines.stream().anyMatch(Line::may));
        List<FilledRow> needed = cells.rows().stream().filter(cells::isNeeded).toList();
        List<String> bare = needed.stream()
                .filter(row -> !cells.isCovered(row))
                .map(FilledRow::id)
                .toList();
        page.addAttribute("bare", bare);
        page.addAttribute("covered", needed.size() - bare.size());
        page.addAttribute("rowCount", needed.size());
        page.addAttribute("all", cells.all());
        page.addAttribute("files", records(cells.all()));
        page.addAttribute("elsewhere", uses.besides(FileUse.FILLING, id, hashes(cells.all())));
        page.addAttribute("typed", typed);
        return "evidence";
    }

    private static List<String> hashes(List<Attached> all) {
        return all.stream().flatMap(one -> one.hash().stream()).toList();
    }

    private static Line line(Entitlement right, EvidenceCells cells, String row, int nth) {
        boolean may =
                right.form().filling().open() && (right.whole() || right.own().contains(row));
        return new Line(
                row,
                nth,
                right.form().value(row, "name"),
                right.form().value(row, EvidenceCells.PROOF),
                cells.of(row),
                may);
    }

    /** 各个文件的大小、状态；看不见的没有。 */
    private Map<String, StoredFile> records(List<Attached> all) {
        Map<Long, String> sources = new HashMap<>();
        for (Attached one : all) one.fileId().ifPresent(file -> sources.put(file, one.source()));
        return files.all(sources.keySet()).stream()
                .collect(Collectors.toMap(
                        record -> Objects.requireNonNull(sources.get(record.id())), Function.identity()));
    }
}
