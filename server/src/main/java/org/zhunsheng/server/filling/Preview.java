package org.zhunsheng.server.filling;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Component;
import org.zhunsheng.documents.Unreadable;
import org.zhunsheng.documents.pdf.PdfPictures;
import org.zhunsheng.server.web.Refused;

/** 要提交的表印出来是什么样：与下载的 PDF 是同一份，一页一张图。是自己写的文件，不必交给工作进程。 */
@Component
class Preview {

    /** 至多看几页；更长的，下载了看。 */
    private static final int MOST = 12;

    /** 同时画几张：一张要几十兆内存。 */
    private final Semaphore turns = new Semaphore(2, true);

    private final FillingDocuments documents;

    Preview(FillingDocuments documents) {
        this.documents = documents;
    }

    /** 有几页可看；没有官方版式的为 0，不妨碍核对与提交。 */
    int pages(Filling filling) {
        try {
            return Math.min(MOST, PdfPictures.pages(pdf(filling)));
        } catch (Refused withoutLayout) {
            return 0;
        } catch (Unreadable impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** 一页的图，PNG；没有这一页的为空。 */
    Optional<byte[]> picture(Filling filling, int page) {
        if (page > MOST) return Optional.empty();
        turns.acquireUninterruptibly();
        try {
            return PdfPictures.of(pdf(filling), List.of(page)).stream()
                    .findFirst()
                    .map(PdfPictures.Picture::png);
        } catch (Unreadable impossible) {
            throw new IllegalStateException(impossible);
        } finally {
            turns.release();
        }
    }

    private byte[] pdf(Filling filling) {
        return Objects.requireNonNull(documents.write(filling, "", "pdf").getBody());
    }
}
