package org.zhunsheng.server.worker;

import java.io.IOException;
import java.io.InputStream;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Component;
import org.zhunsheng.server.web.Refused;
import org.zhunsheng.server.web.ServiceProblem;
import org.zhunsheng.text.Language;

/** 陌生的工作簿在工作进程里整个读成文字；读不了的，{@link Refused} 说出理由。 */
@Component
public class Books {

    private final WorkerPool pool;

    Books(WorkerPool pool) {
        this.pool = pool;
    }

    public Book read(InputStreamSource file, long size, Language language) {
        try (InputStream in = file.getInputStream()) {
            Answer answer = pool.run(new Job.Book(language), in, size);
            if (answer.refusal() != null) throw new Refused(answer.refusal());
            byte[] book = answer.document();
            if (book == null) throw new IllegalStateException("neither a workbook nor a refusal");
            return Frames.JSON.readValue(book, Book.class);
        } catch (IOException broken) {
            throw new Refused(ServiceProblem.WRONG_REQUEST);
        }
    }
}
