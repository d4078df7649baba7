package org.zhunsheng.server.history;

import java.util.List;
import org.springframework.stereotype.Component;
import org.zhunsheng.check.Examination;
import org.zhunsheng.check.Filing;
import org.zhunsheng.documents.report.FormReport;
import org.zhunsheng.documents.report.Report;
import org.zhunsheng.form.Reading;
import org.zhunsheng.scheme.Recognition;
import org.zhunsheng.scheme.Scheme;
import org.zhunsheng.scheme.SchemeCatalog;
import org.zhunsheng.scheme.SchemeRecognizer;
import org.zhunsheng.scoring.ScoreSheet;
import org.zhunsheng.text.Language;

/** 把收下的表排成检核页的样子：发现是收的时候的，一条不多、一条不少；逐行的算式照现在的程序算。 */
@Component
class HistoricalReports {

    FormReport of(HistoricalForms.Opened opened, Language language) {
        Reading reading = new Reading(List.of(opened.form()), List.of());
        return Report.of("", reading, List.of(examined(opened, language)), language)
                .forms()
                .getFirst();
    }

    Examination examined(HistoricalForms.Opened opened, Language language) {
        Scheme found = SchemeCatalog.find(opened.it().scheme());
        Scheme scheme = found == null ? SchemeCatalog.general() : found;
        Recognition recognition = SchemeRecognizer.named(opened.form(), scheme, language);
        ScoreSheet scores = Filing.of(opened.form(), recognition.scheme()).scores();
        return new Examination(
                opened.form(), recognition, scores, opened.content().inspection());
    }
}
