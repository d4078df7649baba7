package org.zhunsheng.documents.report;

import java.util.ArrayList;
import java.util.List;
import org.zhunsheng.check.Examination;
import org.zhunsheng.form.Reading;
import org.zhunsheng.text.Language;

/**
 * 一份文件核查的全部结果，只有给人看的文字与位置：报告页与检核页都由它排出，说的因此是同一番话。
 *
 * @param name 文件名，供人辨认
 * @param remarks 读不出来的地方
 */
public record Report(String name, List<FormReport> forms, List<String> remarks) {

    public Report {
        forms = List.copyOf(forms);
        remarks = List.copyOf(remarks);
    }

    public static Report of(String name, Reading reading, List<Examination> examined, Language language) {
        return of(name, reading, examined, false, language);
    }

    /** @param everyField 没有填写的栏也列出，供更正 */
    public static Report of(
            String name, Reading reading, List<Examination> examined, boolean everyField, Language language) {
        List<FormReport> forms = new ArrayList<>();
        for (Examination one : examined) forms.add(FormReport.of(forms.size() + 1, one, everyField, language));
        return new Report(name, forms, reading.remarks());
    }
}
