package org.zhunsheng.server.history;

import org.springframework.stereotype.Component;
import org.zhunsheng.server.worker.KeptForm;
import org.zhunsheng.text.Language;

/** 照计划收一份历史自评表：与人在页面上做的是同样的几步；那一年收过的不再收。 */
@Component
public class HistoryPlans {

    private final HistoryReading reading;
    private final HistoricalDrafts drafts;
    private final HistoricalForms forms;
    private final HistoryChanges changes;

    HistoryPlans(HistoryReading reading, HistoricalDrafts drafts, HistoricalForms forms, HistoryChanges changes) {
        this.reading = reading;
        this.drafts = drafts;
        this.forms = forms;
        this.changes = changes;
    }

    /** 读入、收下文件里的第一张表；答收了没有。 */
    public boolean carryOut(long project, int year, String name, byte[] content) {
        if (forms.list(project).stream().anyMatch(one -> one.year() == year)) return false;
        reading.read(project, name, content, Language.ZH);
        HistoricalDraft draft = drafts.find(project);
        KeptForm kept = reading.kept(draft, 0, Language.ZH);
        changes.add(project, year, draft.fileId(), kept);
        drafts.discard(project);
        return true;
    }
}
