package org.zhunsheng.server.worker;

import java.nio.charset.StandardCharsets;
import org.zhunsheng.documents.Unreadable;
import org.zhunsheng.documents.json.FormJson;
import org.zhunsheng.server.web.ServiceProblem;

/** 把表写成文件。 */
final class Documents {

    private Documents() {}

    static Answer write(Job.Write job) throws Unreadable, Parcel.Broken {
        Parcel parcel = Parcel.open(job.parcel());
        if (!job.format().equals("json")) return Answer.of(ServiceProblem.NO_LAYOUT.refusal(job.language()));
        String json = FormJson.write(Jobs.forms(parcel), false);
        return Answer.of(json.getBytes(StandardCharsets.UTF_8));
    }
}
