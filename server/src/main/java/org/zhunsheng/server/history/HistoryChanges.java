package org.zhunsheng.server.history;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhunsheng.server.audit.Act;
import org.zhunsheng.server.audit.Audit;
import org.zhunsheng.server.file.StoredFile;
import org.zhunsheng.server.file.StoredFiles;
import org.zhunsheng.server.operation.Program;
import org.zhunsheng.server.project.Project;
import org.zhunsheng.server.web.Refused;
import org.zhunsheng.server.worker.KeptForm;

/** 收一张历史自评表，撤回一张。收的原样保留；后来收的同一年的代替先前的，先前的还在。 */
@Component
class HistoryChanges {

    private static final int LONGEST = 300;

    private final HistoricalFormStore store;
    private final HistoricalForms forms;
    private final HistoryReach reach;
    private final StoredFiles files;
    private final Audit audit;

    HistoryChanges(
            HistoricalFormStore store, HistoricalForms forms, HistoryReach reach, StoredFiles files, Audit audit) {
        this.store = store;
        this.forms = forms;
        this.reach = reach;
        this.files = files;
        this.audit = audit;
    }

    /** 收下来；答编号。 */
    @Transactional
    long add(long project, int year, long file, KeptForm kept) {
        Project it = reach.write(project);
        StoredFile original = files.find(file)
                .filter(one -> !one.isQuarantined())
                .orElseThrow(() -> new Refused(HistoryProblem.FILE_LOST));
        long id = store.add(project, year, file, kept, Program.version());
        Map<String, Object> detail = new LinkedHashMap<>();
        detail.put("year", year);
        detail.put("file", original.id());
        detail.put("sha256", original.digest());
        detail.put("scheme", kept.scheme());
        detail.put("errors", kept.verdict().errors());
        detail.put("warnings", kept.verdict().warnings());
        detail.put("corrections", kept.corrections().size());
        audit.done(Act.HISTORY_ADD, it.place(), subject(id), detail);
        return id;
    }

    @Transactional
    void withdraw(long project, long id, String reason) {
        HistoricalForm form = forms.find(project, id);
        Project it = reach.write(project);
        String said = reason.strip();
        if (said.isEmpty() || said.length() > LONGEST) throw new Refused(HistoryProblem.NO_REASON);
        if (form.isWithdrawn()) throw new Refused(HistoryProblem.ALREADY_WITHDRAWN);
        try {
            store.withdraw(id, said);
        } catch (DuplicateKeyException meanwhile) {
            throw new Refused(HistoryProblem.ALREADY_WITHDRAWN);
        }
        audit.done(Act.HISTORY_WITHDRAW, it.place(), subject(id), Map.of("year", form.year(), "reason", said));
    }

    private static String subject(long id) {
        return "historical-form:" + id;
    }
}
