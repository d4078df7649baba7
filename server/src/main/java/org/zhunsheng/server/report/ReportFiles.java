package org.zhunsheng.server.report;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Component;
import org.zhunsheng.documents.Unreadable;
import org.zhunsheng.documents.official.OfficialDocument;
import org.zhunsheng.documents.pdf.PdfPictures;
import org.zhunsheng.documents.pdf.write.OfficialPdf;
import org.zhunsheng.documents.word.OfficialWord;
import org.zhunsheng.server.web.Refused;
import org.zhunsheng.server.web.ServiceProblem;

/** 写成的报告：没有变的不重写。一张图、一份文件都先问过看不看得见，再认缓存。 */
@Component
class ReportFiles {

    private static final int KEPT = 8;
    private static final int MOST = 40;

    /** 同时画几张：一张要几十兆内存。 */
    private final Semaphore turns = new Semaphore(2, true);

    private final Reports reports;
    private final Map<String, byte[]> known = Collections.synchronizedMap(new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, byte[]> eldest) {
            return size() > KEPT;
        }
    });

    ReportFiles(Reports reports) {
        this.reports = reports;
    }

    /** 没有一张终审通过的，没有报告。 */
    byte[] pdf(long organization, int year) {
        String stamp = reports.stamp(organization, year);
        byte[] kept = known.get(stamp);
        if (kept != null) return kept;
        byte[] made = OfficialPdf.write(document(organization, year));
        known.put(stamp, made);
        return made;
    }

    byte[] word(long organization, int year) {
        return OfficialWord.write(document(organization, year));
    }

    private OfficialDocument document(long organization, int year) {
        Draft draft = reports.draft(organization, year);
        if (draft.year().isEmpty()) throw new Refused(ServiceProblem.NOT_FOUND);
        return draft.document();
    }

    /** 有几页可看。 */
    int pages(long organization, int year) {
        try {
            return Math.min(MOST, PdfPictures.pages(pdf(organization, year)));
        } catch (Unreadable impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** 一页的图，PNG；没有这一页的为空。 */
    Optional<byte[]> picture(long organization, int year, int page) {
        if (page < 1 || page > MOST) return Optional.empty();
        byte[] pdf = pdf(organization, year);
        turns.acquireUninterruptibly();
        try {
            return PdfPictures.of(pdf, List.of(page)).stream().findFirst().map(PdfPictures.Picture::png);
        } catch (Unreadable impossible) {
            throw new IllegalStateException(impossible);
        } finally {
            turns.release();
        }
    }
}
