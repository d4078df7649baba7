package org.zhunsheng.server.history;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhunsheng.server.file.StoredFile;
import org.zhunsheng.server.file.StoredFiles;
import org.zhunsheng.server.project.Project;
import org.zhunsheng.server.web.Refused;

/** 放草稿、找草稿、换草稿：原件与草稿一个事务，放不成草稿的，原件也不留；隔离了的原件留着，没有草稿。 */
@Component
class HistoricalDrafts {

    private final HistoricalDraftStore store;
    private final StoredFiles files;
    private final HistoryReach reach;

    HistoricalDrafts(HistoricalDraftStore store, StoredFiles files, HistoryReach reach) {
        this.store = store;
        this.files = files;
        this.reach = reach;
    }

    @Transactional
    StoredFile put(Project project, String name, byte[] content, String parcel) {
        StoredFile file = files.keepOriginal(project.organizationId(), name, content);
        if (!file.isQuarantined()) store.put(project.id(), file.id(), parcel);
        return file;
    }

    @Transactional(readOnly = true)
    HistoricalDraft find(long project) {
        reach.write(project);
        return store.find(project, reach.writing()).orElseThrow(() -> new Refused(HistoryProblem.DRAFT_CHANGED));
    }

    /** 看过的那一份；换过的，请再看一遍。 */
    @Transactional(readOnly = true)
    HistoricalDraft find(long project, long number) {
        HistoricalDraft draft = find(project);
        if (draft.number() != number) throw new Refused(HistoryProblem.DRAFT_CHANGED);
        return draft;
    }

    @Transactional
    void correct(long project, long number, String parcel) {
        reach.write(project);
        if (!store.correct(project, number, parcel)) throw new Refused(HistoryProblem.DRAFT_CHANGED);
    }

    @Transactional
    void discard(long project) {
        reach.write(project);
        store.remove(project);
    }

    /** 有没有等着收的。 */
    @Transactional(readOnly = true)
    boolean isWaiting(long project) {
        return store.find(project, reach.writing()).isPresent();
    }
}
