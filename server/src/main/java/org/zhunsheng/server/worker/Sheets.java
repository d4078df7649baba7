package org.zhunsheng.server.worker;

import java.io.IOException;
import java.io.InputStream;
import java.util.stream.Stream;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Component;
import org.zhunsheng.server.web.Refused;
import org.zhunsheng.server.web.ServiceProblem;
import org.zhunsheng.text.Language;

/** 陌生的表格文件在工作进程里读成一行一行的文字；读不了的，{@link Refused} 说出理由。 */
@Component
public class Sheets {

    private final WorkerPool pool;

    Sheets(WorkerPool pool) {
        this.pool = pool;
    }

    /** 用完须关闭。 */
    public Stream<SheetRow> read(InputStreamSource file, long size, Language language) {
        try (InputStream in = file.getInputStream()) {
            Answer answer = pool.run(new Job.Rows(language), in, size);
            if (answer.refusal() != null) throw new Refused(answer.refusal());
            byte[] rows = answer.document();
            if (rows == null) throw new IllegalStateException("neither rows nor a refusal");
            return SheetRow.of(rows);
        } catch (IOException broken) {
            throw new Refused(ServiceProblem.WRONG_REQUEST);
        }
    }
}
