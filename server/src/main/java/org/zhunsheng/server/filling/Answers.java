package org.zhunsheng.server.filling;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhunsheng.check.Severity;
import org.zhunsheng.server.web.Refused;
import org.zhunsheng.server.web.ServiceProblem;
import org.zhunsheng.text.Language;

/** 建议改而不改的，用一句话说明；写在表里的一部分，与别的格一样有沿革、一起冻结。意见变了（数变了），要重新说明。 */
@Component
public class Answers {

    /** 表里的那一部分；一行一条意见，行的编号由意见而来。 */
    static final String SECTION = "answers";

    private static final String FINDING = "finding";
    private static final String ANSWER = "answer";
    private static final String TYPED = "a.";
    private static final String BEFORE = "b.";
    private static final int LONGEST_FINDING = 2000;
    private static final int LONGEST = 300;

    private final Fillings fillings;
    private final FillingDocuments documents;
    private final CellWriting writing;

    Answers(Fillings fillings, FillingDocuments documents, CellWriting writing) {
        this.fillings = fillings;
        this.documents = documents;
        this.writing = writing;
    }

    /** 要说明的表，各部分的最后加上它。 */
    public static Section section() {
        return Section.rows(SECTION, Field.text(FINDING, LONGEST_FINDING).carried(), Field.text(ANSWER, LONGEST));
    }

    /** 这一条的说明；没有的为空字。 */
    static String of(FilledForm form, FillingRemark remark) {
        return form.value(remark.key(), ANSWER);
    }

    /** 建议改的，没有说明的几条。 */
    public static List<FillingRemark> open(FilledForm form, List<FillingRemark> remarks) {
        return remarks.stream()
                .filter(Answers::isAnswerable)
                .filter(remark -> of(form, remark).isBlank())
                .toList();
    }

    static boolean isAnswerable(FillingRemark remark) {
        return remark.severity() == Severity.WARNING;
    }

    /** 存下改过的几条：页面排出时是什么样也交来，没有动过的，别人这时改了也不盖掉；已经没有的意见，不存。 */
    @Transactional
    void save(long id, Map<String, String> typed) {
        Filling filling = fillings.findToWrite(id);
        FilledForm form = fillings.read(id);
        if (form.kind().section(SECTION).isEmpty()) throw new Refused(ServiceProblem.NOT_FOUND);
        List<FillingRemark> changed = documents.of(filling).remarks(form).stream()
                .filter(Answers::isAnswerable)
                .filter(remark -> !text(typed, TYPED, remark).equals(text(typed, BEFORE, remark)))
                .toList();
        write(form, changed, remark -> text(typed, TYPED, remark));
    }

    /** 还没有说明的，都这样说明。 */
    @Transactional
    public void sayToOpen(long id, String answer) {
        Filling filling = fillings.findToWrite(id);
        FilledForm form = fillings.read(id);
        write(form, open(form, documents.of(filling).remarks(form)), remark -> answer);
    }

    private void write(FilledForm form, List<FillingRemark> remarks, Function<FillingRemark, String> answer) {
        int before = form.rows(SECTION).size();
        List<Change> changes = IntStream.range(0, remarks.size())
                .boxed()
                .flatMap(at -> changes(form, remarks.get(at), answer.apply(remarks.get(at)), before + at + 1).stream())
                .toList();
        long id = form.filling().id();
        for (int from = 0; from < changes.size(); from += CellWriting.MOST)
            writing.answer(id, changes.subList(from, Math.min(changes.size(), from + CellWriting.MOST)), Language.ZH);
    }

    private static String text(Map<String, String> posted, String prefix, FillingRemark remark) {
        return posted.getOrDefault(prefix + remark.key(), "").strip();
    }

    private static List<Change> changes(FilledForm form, FillingRemark remark, String answer, int position) {
        String row = remark.key();
        return List.of(
                change(form, row, Cell.ITSELF, SECTION + " " + position),
                change(
                        form,
                        row,
                        FINDING,
                        remark.row().code() + "：" + remark.row().zh()),
                change(form, row, ANSWER, answer));
    }

    private static Change change(FilledForm form, String row, String field, String value) {
        return new Change(
                row, field, value, form.number(row, field), UUID.randomUUID().toString());
    }
}
