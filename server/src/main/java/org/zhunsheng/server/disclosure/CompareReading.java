package org.zhunsheng.server.disclosure;

import java.util.Objects;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.stereotype.Component;
import org.zhunsheng.documents.Formats;
import org.zhunsheng.documents.Unreadable;
import org.zhunsheng.form.Form;
import org.zhunsheng.form.FormField;
import org.zhunsheng.server.checking.Checking;
import org.zhunsheng.server.web.Refused;
import org.zhunsheng.server.web.ServiceProblem;
import org.zhunsheng.server.worker.Answer;
import org.zhunsheng.server.worker.Job;
import org.zhunsheng.server.worker.KeptForm;
import org.zhunsheng.server.worker.WorkerPool;
import org.zhunsheng.text.Language;

/** 读陌生人交来的一份文件：只在工作进程里读，这里只看读出的表。 */
@Component
class CompareReading {

    private final Checking checking;
    private final WorkerPool pool;

    CompareReading(Checking checking, WorkerPool pool) {
        this.checking = checking;
        this.pool = pool;
    }

    /**
     * 读出的。
     *
     * @param format 文件的格式
     * @param forms 文件里一共有几张表，读的是第一张
     */
    record Read(Form form, String format, int forms) {}

    /** 公开的表照官方表式印出、再读回来的样子：符号、指标值、单位合在一格，与交来的文件才好一格一格地比。 */
    static Form printed(byte[] html) {
        try {
            return Formats.read("form.html", html).forms().getFirst();
        } catch (Unreadable impossible) {
            throw new IllegalStateException(impossible); // 自己写的
        }
    }

    Read read(String name, byte[] content, Language language) {
        Answer checked = answered(checking.check(new ByteArrayResource(content), name, content.length, language));
        Answer.Checked found = Objects.requireNonNull(checked.checked());
        if (found.report().forms().isEmpty()) throw new Refused(ServiceProblem.NO_FORM);
        Answer answer = answered(pool.run(new Job.Keep(found.parcel(), 0, language)));
        KeptForm kept = KeptForm.read(Objects.requireNonNull(answer.document()));
        Form form = Publication.form(kept.form());
        if (!isForm(form)) throw new Refused(ServiceProblem.NO_FORM);
        return new Read(form, found.format(), kept.forms());
    }

    /** 一段不相干的文字也读得成一张空的表：有项目名称、资金或指标的才是。 */
    private static boolean isForm(Form form) {
        return form.facts().has(FormField.PROJECT)
                || !form.funds().isEmpty()
                || !form.indicators().isEmpty();
    }

    private static Answer answered(Answer answer) {
        if (answer.refusal() != null) throw new Refused(answer.refusal());
        return answer;
    }
}
