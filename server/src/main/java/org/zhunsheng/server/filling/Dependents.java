package org.zhunsheng.server.filling;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhunsheng.server.audit.Act;
import org.zhunsheng.server.audit.Audit;
import org.zhunsheng.server.web.Refused;

/** 被退回的表，改了打开的几处，必须改的检查又指到锁着的一处：那一处随着要改，可以打开。 */
@Component
class Dependents {

    private static final Pattern CELL = Pattern.compile("([a-z]+)(?:#c\\.([a-z0-9]*)\\.([a-zA-Z]+))?");

    private final Fillings fillings;
    private final FillingDocuments documents;
    private final DependentStore store;
    private final Audit audit;

    Dependents(Fillings fillings, FillingDocuments documents, DependentStore store, Audit audit) {
        this.fillings = fillings;
        this.documents = documents;
        this.store = store;
        this.audit = audit;
    }

    /**
     * 必须改的检查指到的一处锁着，它的写法；没有锁、不是一处的为空。建议改的写说明就行，不必打开。
     *
     * @param remark 指到哪里的写法如 {@code /fillings/7/indicators#c.r1.actual}
     */
    static Optional<String> locked(Filling filling, FillingRemark remark) {
        return remark.blocks() ? locked(filling, remark.href()) : Optional.empty();
    }

    private static Optional<String> locked(Filling filling, String href) {
        Opened opened = filling.opening();
        String before = "/fillings/" + filling.id() + "/";
        if (!filling.open() || opened.everywhere() || !href.startsWith(before)) return Optional.empty();
        Matcher cell = CELL.matcher(href.substring(before.length()));
        if (!cell.matches() || cell.group(1).equals(Answers.SECTION)) return Optional.empty();
        String section = cell.group(1);
        if (cell.group(2) == null)
            return opened.whole(section) ? Optional.empty() : Optional.of(Opened.section(section));
        if (opened.holds(section, cell.group(2), cell.group(3))) return Optional.empty();
        return Optional.of(cell.group(2).isEmpty() ? Opened.field(cell.group(3)) : Opened.row(cell.group(2)));
    }

    /** 打开一处；现在的检查没有指到它的，拒绝。 */
    @Transactional
    void open(long id, String wanted) {
        Filling filling = fillings.findToWrite(id);
        List<FillingRemark> remarks = documents.of(filling).remarks(fillings.read(id));
        FillingRemark pointing = remarks.stream()
                .filter(one -> locked(filling, one).filter(wanted::equals).isPresent())
                .findFirst()
                .orElseThrow(() -> new Refused(FillingProblem.NOT_DEPENDENT));
        if (!store.open(id, wanted)) throw new Refused(FillingProblem.NOT_DEPENDENT);
        audit.done(
                Act.FILLING_OPEN,
                filling.place(),
                "filling:" + id,
                Map.of("opened", wanted, "check", pointing.row().code()));
    }
}
