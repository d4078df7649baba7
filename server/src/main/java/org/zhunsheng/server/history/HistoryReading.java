package org.zhunsheng.server.history;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.stereotype.Component;
import org.zhunsheng.documents.report.FormReport;
import org.zhunsheng.documents.report.FormTable;
import org.zhunsheng.server.checking.Checking;
import org.zhunsheng.server.checking.Result;
import org.zhunsheng.server.checking.TypedCells;
import org.zhunsheng.server.file.StoredFile;
import org.zhunsheng.server.file.StoredFiles;
import org.zhunsheng.server.project.Project;
import org.zhunsheng.server.web.Refused;
import org.zhunsheng.server.web.ServiceProblem;
import org.zhunsheng.server.worker.Answer;
import org.zhunsheng.server.worker.Job;
import org.zhunsheng.server.worker.KeptForm;
import org.zhunsheng.server.worker.PagePicture;
import org.zhunsheng.server.worker.WorkerPool;
import org.zhunsheng.text.Language;

/** 读、更正、取出要收的一张：陌生的文件只在工作进程里读，与检核页是同样的事；等的时候不占着数据库的事务。 */
@Component
class HistoryReading {

    private static final Set<FormTable.Part> TABLES = Set.of(FormTable.Part.FUNDS, FormTable.Part.INDICATORS);

    private final Checking checking;
    private final WorkerPool pool;
    private final HistoricalDrafts drafts;
    private final StoredFiles files;
    private final HistoryReach reach;

    HistoryReading(Checking checking, WorkerPool pool, HistoricalDrafts drafts, StoredFiles files, HistoryReach reach) {
        this.checking = checking;
        this.pool = pool;
        this.drafts = drafts;
        this.files = files;
        this.reach = reach;
    }

    /** 读一份文件，放成草稿；读不了的、一张表也没有的不留。 */
    void read(long project, String name, byte[] content, Language language) {
        Project it = reach.write(project);
        Answer.Checked checked =
                checked(checking.check(new ByteArrayResource(content), name, content.length, language));
        if (checked.report().forms().stream().noneMatch(HistoryReading::isForm))
            throw new Refused(ServiceProblem.NO_FORM);
        StoredFile kept = drafts.put(it, name, content, checked.parcel());
        if (kept.isQuarantined()) throw new Refused(HistoryProblem.QUARANTINED);
    }

    /** 一段不相干的文字也读得成一张空的表：有项目名称、资金或指标的才是。 */
    private static boolean isForm(FormReport form) {
        return !form.project().isEmpty() || form.tables().stream().anyMatch(table -> TABLES.contains(table.part()));
    }

    /** 草稿的样子，与检核页的结果相同。 */
    Result show(HistoricalDraft draft, boolean edit, Language language) {
        Answer.Checked checked =
                checked(pool.run(new Job.Review(draft.parcel(), List.of(), List.of(), List.of(), edit, language)));
        return new Result(checked, pictures(draft, checked, language), edit);
    }

    private List<PagePicture> pictures(HistoricalDraft draft, Answer.Checked checked, Language language) {
        if (!checked.format().equals("pdf")) return List.of();
        return files.content(draft.fileId())
                .map(content -> checking.pictures(new ByteArrayResource(content), content.length, checked, language))
                .orElse(List.of());
    }

    /** 按更正再核查一次，换上新的草稿。 */
    void correct(long project, long number, List<String> schemes, TypedCells typed, Language language) {
        HistoricalDraft draft = drafts.find(project, number);
        Answer.Checked checked = checked(
                pool.run(new Job.Review(draft.parcel(), schemes, typed.values(), typed.confirmed(), false, language)));
        drafts.correct(project, number, checked.parcel());
    }

    /** 草稿里的一张，要留下来的全部。 */
    KeptForm kept(HistoricalDraft draft, int form, Language language) {
        Answer answer = pool.run(new Job.Keep(draft.parcel(), form, language));
        if (answer.refusal() != null) {
            boolean absent = answer.refusal().code().equals(ServiceProblem.PARCEL_BROKEN.code());
            throw absent ? new Refused(HistoryProblem.NO_SUCH_FORM) : new Refused(answer.refusal());
        }
        return KeptForm.read(Objects.requireNonNull(answer.document()));
    }

    private static Answer.Checked checked(Answer answer) {
        if (answer.refusal() != null) throw new Refused(answer.refusal());
        return Objects.requireNonNull(answer.checked());
    }
}
