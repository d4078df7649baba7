package org.zhunsheng.server.history;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.zhunsheng.server.file.StoredFile;
import org.zhunsheng.server.file.StoredFiles;
import org.zhunsheng.server.project.Project;

/** 历史自评表各页共有的：是哪个项目的，能不能收；清单一页。 */
@Component
class HistoryPage {

    private final HistoricalForms forms;
    private final HistoricalDrafts drafts;
    private final StoredFiles files;
    private final HistoryReach reach;

    HistoryPage(HistoricalForms forms, HistoricalDrafts drafts, StoredFiles files, HistoryReach reach) {
        this.forms = forms;
        this.drafts = drafts;
        this.files = files;
        this.reach = reach;
    }

    String list(long project, Model page) {
        List<HistoricalForm> list = forms.list(project);
        page.addAttribute("forms", list);
        page.addAttribute("originals", originals(list));
        page.addAttribute("waiting", drafts.isWaiting(project));
        return head(reach.read(project), "history", page);
    }

    /** 各个原件，按文件的编号；看不见文件的不在其中。 */
    Map<Long, StoredFile> originals(List<HistoricalForm> list) {
        return files.all(list.stream().map(HistoricalForm::fileId).toList()).stream()
                .collect(Collectors.toMap(StoredFile::id, one -> one));
    }

    String head(Project project, String template, Model page) {
        page.addAttribute("project", project);
        page.addAttribute("may", reach.isWritable(project));
        page.addAttribute("today", LocalDate.now());
        return template;
    }
}
