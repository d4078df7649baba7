package org.zhunsheng.server.checking;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import org.zhunsheng.server.web.FileName;
import org.zhunsheng.server.worker.Answer;
import org.zhunsheng.server.worker.Job;
import org.zhunsheng.server.worker.PagePicture;
import org.zhunsheng.server.worker.WorkerPool;
import org.zhunsheng.text.Language;

/** 把上传的文件交给工作进程。 */
@Component
public class Checking {

    /** 至多画几页。 */
    private static final int PICTURES = 6;

    private final WorkerPool pool;

    Checking(WorkerPool pool) {
        this.pool = pool;
    }

    Answer check(MultipartFile file, Language language) {
        return check(file, FileName.shown(file.getOriginalFilename()), file.getSize(), language);
    }

    /** 读一份文件并核查。 */
    public Answer check(InputStreamSource file, String name, long size, Language language) {
        return send(new Job.Check(name, language), file, size);
    }

    /** 有表的页画成图片；画不成不要紧，没有图片就是了。 */
    public List<PagePicture> pictures(InputStreamSource file, long size, Answer.Checked checked, Language language) {
        if (!checked.format().equals("pdf") || checked.pages().isEmpty()) return List.of();
        List<Integer> pages =
                checked.pages().subList(0, Math.min(PICTURES, checked.pages().size()));
        List<PagePicture> pictures =
                send(new Job.Picture(pages, language), file, size).pictures();
        return pictures == null ? List.of() : pictures;
    }

    private Answer send(Job job, InputStreamSource file, long size) {
        try (InputStream in = file.getInputStream()) {
            return pool.run(job, in, size);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible); // 内容在内存里
        }
    }
}
