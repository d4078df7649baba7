package org.zhunsheng.server.history;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhunsheng.server.evaluation.EarlierForms;

/** 系统里没有往年的自评时，自评各行旁边放历史自评表的。 */
@Component
class HistoricalYears implements EarlierForms {

    private final HistoricalForms forms;

    HistoricalYears(HistoricalForms forms) {
        this.forms = forms;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<EarlierForm> before(long project, int year) {
        return forms.before(project, year)
                .map(one -> new EarlierForm(one.it().path(), one.it().year(), one.form()));
    }
}
