package org.zhunsheng.server.worker;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.zhunsheng.documents.Format;
import org.zhunsheng.documents.Unreadable;
import org.zhunsheng.documents.Unwritable;
import org.zhunsheng.documents.Writing;
import org.zhunsheng.documents.json.FormJson;
import org.zhunsheng.form.Form;
import org.zhunsheng.server.web.ServiceProblem;

/** 把表写成文件：官方版式的各种格式，或者交换格式。 */
final class Documents {

    private Documents() {}

    static Answer write(Job.Write job) throws Unreadable, Parcel.Broken {
        List<Form> forms = Jobs.forms(Parcel.open(job.parcel()));
        if (job.format().equals(Format.JSON.key())) {
            return Answer.of(FormJson.write(forms, false).getBytes(StandardCharsets.UTF_8));
        }
        for (Format format : Writing.FORMATS) if (format.key().equals(job.format())) return write(forms, format, job);
        return Answer.of(ServiceProblem.WRONG_REQUEST.refusal(job.language()));
    }

    private static Answer write(List<Form> forms, Format format, Job job) {
        try {
            return Answer.of(Writing.write(forms, format, null));
        } catch (Unwritable unwritable) {
            return Answer.of(ServiceProblem.NO_LAYOUT.refusal(job.language()));
        }
    }
}
