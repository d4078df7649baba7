package org.zhunsheng.documents;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.documents.html.HtmlWriter;
import org.zhunsheng.documents.ofd.write.OfdWriter;
import org.zhunsheng.documents.pdf.write.PdfWriter;
import org.zhunsheng.documents.sheet.SheetWriter;
import org.zhunsheng.documents.word.WordWriter;
import org.zhunsheng.form.Form;
import org.zhunsheng.layout.FormPrinter;
import org.zhunsheng.layout.Layout;
import org.zhunsheng.layout.PrintedForm;
import org.zhunsheng.scheme.LayoutCatalog;
import org.zhunsheng.scheme.SchemeRecognizer;
import org.zhunsheng.text.Language;

/** 写文件的入口：表与版式合成印好的网格，交给各格式的写出器。几张表依次写成一份文件。 */
public final class Writing {

    /** 能写的格式。 */
    public static final List<Format> FORMATS = List.of(Format.PDF, Format.DOCX, Format.XLSX, Format.OFD, Format.HTML);

    private Writing() {}

    /**
     * 把几张表写成一份文件。
     *
     * @param layout 版式编号；为 null 时各用自己的官方版式
     * @throws Unwritable 表种没有版式，或没有这个版式
     */
    public static byte[] write(List<Form> forms, Format format, @Nullable String layout) throws Unwritable {
        return write(print(forms, layout), format);
    }

    /** 排版：每张表一份印好的网格。 */
    public static List<PrintedForm> print(List<Form> forms, @Nullable String layout) throws Unwritable {
        List<PrintedForm> printed = new ArrayList<>();
        for (Form form : forms) printed.add(FormPrinter.print(form, layout(form, layout)));
        return printed;
    }

    private static byte[] write(List<PrintedForm> forms, Format format) {
        return switch (format) {
            case DOCX -> WordWriter.write(forms);
            case XLSX -> SheetWriter.write(forms);
            case PDF -> PdfWriter.write(forms);
            case OFD -> OfdWriter.write(forms);
            case HTML -> HtmlWriter.write(forms);
            default -> throw new IllegalArgumentException("cannot write " + format);
        };
    }

    private static Layout layout(Form form, @Nullable String id) throws Unwritable {
        if (id == null) {
            String scheme =
                    SchemeRecognizer.recognize(form, Language.ZH).scheme().id();
            Layout official = LayoutCatalog.official(form, scheme);
            if (official == null) throw new Unwritable(Unwritable.Reason.NO_LAYOUT, form.kind(), all());
            return official;
        }
        Layout named = LayoutCatalog.find(id);
        if (named == null) throw new Unwritable(Unwritable.Reason.UNKNOWN_LAYOUT, id, all());
        return named;
    }

    private static String all() {
        return String.join("、", LayoutCatalog.ids());
    }
}
