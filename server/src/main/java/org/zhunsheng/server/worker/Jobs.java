package org.zhunsheng.server.worker;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.zhunsheng.check.Examination;
import org.zhunsheng.documents.Content;
import org.zhunsheng.documents.Formats;
import org.zhunsheng.documents.Problem;
import org.zhunsheng.documents.Unreadable;
import org.zhunsheng.documents.json.FormJson;
import org.zhunsheng.documents.pdf.PdfPictures;
import org.zhunsheng.documents.report.FormCell;
import org.zhunsheng.documents.report.FormReport;
import org.zhunsheng.documents.report.Report;
import org.zhunsheng.documents.report.ReportPage;
import org.zhunsheng.form.Form;
import org.zhunsheng.form.Reading;
import org.zhunsheng.scheme.SchemeCatalog;
import org.zhunsheng.server.web.Refusal;
import org.zhunsheng.server.web.ServiceProblem;
import org.zhunsheng.text.Language;

/** 工作进程会做的事。 */
final class Jobs {

    /** 一份文件至多几张表、几行：页面要放得下。 */
    static final int FORMS = 60;

    static final int ROWS = 3000;

    private Jobs() {}

    static Answer run(Job job, byte[] content) {
        try {
            return switch (job) {
                case Job.Check check -> check(check, content);
                case Job.Picture picture -> pictures(picture, content);
                case Job.Review review -> review(review);
                case Job.Report report -> report(report);
                case Job.Write write -> Documents.write(write);
                case Job.Keep keep ->
                    Answer.of(KeptForm.of(Parcel.open(keep.parcel()), keep.form(), keep.language())
                            .written());
                case Job.Rows rows -> Answer.of(SheetRows.read(content));
                case Job.Book book -> Answer.of(BookReading.read(content));
            };
        } catch (Unreadable unreadable) {
            return Answer.of(Refusal.of(unreadable, job.language()));
        } catch (Parcel.Broken broken) {
            return Answer.of(ServiceProblem.PARCEL_BROKEN.refusal(job.language()));
        }
    }

    private static Answer check(Job.Check job, byte[] bytes) throws Unreadable, Parcel.Broken {
        Content content = Formats.open(job.name(), bytes);
        String format =
                content instanceof Content.Document document ? document.source().format() : "json";
        Reading reading = content.reading();
        if (reading.forms().isEmpty() && reading.remarks().isEmpty()) {
            return Answer.of(ServiceProblem.NO_FORM.refusal(job.language()));
        }
        bounded(reading.forms());
        Parcel parcel = new Parcel(
                job.name(), format, reading.remarks(), FormJson.write(reading.forms(), true), List.of(), List.of());
        return Answer.of(checked(parcel, false, job.language()));
    }

    private static void bounded(List<Form> forms) throws Unreadable {
        if (forms.size() > FORMS) throw new Unreadable(Problem.TOO_COMPLEX, forms.size() + " 张表 · forms", FORMS + "");
        int rows = forms.stream()
                .mapToInt(form -> form.indicators().size() + form.funds().size())
                .sum();
        if (rows > ROWS) throw new Unreadable(Problem.TOO_COMPLEX, rows + " 行 · rows", ROWS + "");
    }

    private static Answer pictures(Job.Picture job, byte[] bytes) throws Unreadable {
        return Answer.of(
                PdfPictures.of(bytes, job.pages()).stream().map(PagePicture::of).toList());
    }

    private static Answer review(Job.Review job) throws Unreadable, Parcel.Broken {
        Parcel parcel = Corrections.apply(Parcel.open(job.parcel()), job);
        return Answer.of(checked(parcel, job.everyField(), job.language()));
    }

    private static Answer report(Job.Report job) throws Unreadable, Parcel.Broken {
        Report report = report(Parcel.open(job.parcel()), false, job.language());
        return Answer.of(ReportPage.of(report, job.language()).getBytes(StandardCharsets.UTF_8));
    }

    private static Answer.Checked checked(Parcel parcel, boolean everyField, Language language)
            throws Unreadable, Parcel.Broken {
        Report report = report(parcel, everyField, language);
        return new Answer.Checked(report, parcel.wrapped(), parcel.format(), pages(report), parcel.schemes());
    }

    static List<Form> forms(Parcel parcel) throws Unreadable, Parcel.Broken {
        try {
            List<Form> forms = FormJson.restore(parcel.forms(), parcel.corrections());
            bounded(forms);
            return forms;
        } catch (Unreadable broken) {
            if (broken.problem() == Problem.TOO_COMPLEX) throw broken;
            throw new Parcel.Broken(broken);
        }
    }

    static Report report(Parcel parcel, boolean everyField, Language language) throws Unreadable, Parcel.Broken {
        if (parcel.forms().equals("[]")) return new Report(parcel.name(), List.of(), parcel.remarks());
        List<Form> forms = forms(parcel);
        List<Examination> examined = new ArrayList<>();
        for (Form form : forms) {
            String scheme = parcel.scheme(examined.size());
            examined.add(Examination.of(form, SchemeCatalog.find(scheme), language));
        }
        return Report.of(parcel.name(), new Reading(forms, parcel.remarks()), examined, everyField, language);
    }

    /** 有值的页。 */
    private static List<Integer> pages(Report report) {
        Set<Integer> pages = new TreeSet<>();
        for (FormCell cell : cells(report))
            if (cell.spot() != null) pages.add(cell.spot().page());
        return List.copyOf(pages);
    }

    static List<FormCell> cells(Report report) {
        Set<FormCell> cells = new HashSet<>();
        for (FormReport form : report.forms()) {
            form.tables().forEach(table -> table.rows().forEach(row -> cells.addAll(row.cells())));
        }
        return List.copyOf(Objects.requireNonNull(cells));
    }
}
