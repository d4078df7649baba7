package org.zhunsheng.server.worker;

import java.util.List;
import java.util.Map;
import org.zhunsheng.check.Examination;
import org.zhunsheng.check.Inspection;
import org.zhunsheng.documents.Unreadable;
import org.zhunsheng.documents.json.FormJson;
import org.zhunsheng.documents.json.ScoreJson;
import org.zhunsheng.documents.report.Report;
import org.zhunsheng.documents.report.Verdict;
import org.zhunsheng.form.Form;
import org.zhunsheng.form.Reading;
import org.zhunsheng.scheme.SchemeCatalog;
import org.zhunsheng.text.Language;

/**
 * 一张要留下来的表：读出的样子与对它的更正分开，连同核查的发现与重新计的分。
 *
 * @param form 读出的表，交换格式，连同来源与疑问
 * @param corrections 更正：指针 → 改成什么
 * @param forms 包里一共有几张表
 * @param kind 表种
 * @param scheme 用的指标体系
 * @param verdict 几个错误、警告、提示，表上的总分、等级与我们的
 * @param grade 按重新计的总分应得的等级；没有的为空字
 * @param inspection 核查的发现，与没有运行的检查
 * @param scores 重新计的分，JSON
 */
public record KeptForm(
        String form,
        Map<String, String> corrections,
        int forms,
        String kind,
        String scheme,
        Verdict verdict,
        String grade,
        Inspection inspection,
        String scores) {

    /** 数据库的 jsonb 放不下的字。 */
    private static final String NUL = "(?<!\\\\)((?:\\\\\\\\)*)\\\\u0000";

    static KeptForm of(Parcel parcel, int number, Language language) throws Unreadable, Parcel.Broken {
        List<Form> corrected = Jobs.forms(parcel);
        if (number < 0 || number >= corrected.size()) throw new Parcel.Broken(new IndexOutOfBoundsException(number));
        Form asRead = Jobs.forms(parcel.with(List.of())).get(number);
        Form form = corrected.get(number);
        Examination examined = Examination.of(form, SchemeCatalog.find(parcel.scheme(number)), language);
        Report report = Report.of(parcel.name(), new Reading(List.of(form), List.of()), List.of(examined), language);
        String grade = examined.scores().grade();
        return new KeptForm(
                storable(FormJson.write(List.of(asRead), true)),
                parcel.corrections(number + 1).get(number),
                corrected.size(),
                form.kind(),
                examined.recognition().scheme().id(),
                report.forms().getFirst().verdict(),
                grade == null ? "" : grade,
                examined.inspection(),
                storable(ScoreJson.write(List.of(examined))));
    }

    private static String storable(String json) {
        return json.replaceAll(NUL, "$1");
    }

    byte[] written() {
        return Frames.JSON.writeValueAsBytes(this);
    }

    /** 由工作进程的回答读回。 */
    public static KeptForm read(byte[] written) {
        return Frames.JSON.readValue(written, KeptForm.class);
    }
}
