package org.zhunsheng.documents.json;

import java.util.List;
import java.util.Map;
import org.zhunsheng.documents.Problem;
import org.zhunsheng.documents.Unreadable;
import org.zhunsheng.documents.text.Decoding;
import org.zhunsheng.form.Form;

/** 表的交换格式（JSON），见 {@code docs/form.schema.json}：各栏为表上的原文，没有填写的为 null。 */
public final class FormJson {

    private FormJson() {}

    /** 一张表，或若干张表的列表。 */
    public static List<Form> read(byte[] bytes) throws Unreadable {
        String text = Decoding.of(bytes);
        if (text == null) throw new Unreadable(Problem.UNKNOWN_FORMAT);
        return FormInput.all(text, null);
    }

    /**
     * 由 {@link #write} 连同来源写出的，读回来时来源、疑问都在；同时把更正写进去，更正前的值留在来源里。
     *
     * @param corrections 各张表的更正：指针 → 改成什么
     */
    public static List<Form> restore(String text, List<Map<String, String>> corrections) throws Unreadable {
        return FormInput.all(text, corrections);
    }

    /**
     * 一张表写成对象，若干张写成列表。
     *
     * @param origins 是否附上每个值的来源与疑问
     */
    public static String write(List<Form> forms, boolean origins) {
        JsonText json = new JsonText();
        if (forms.size() == 1) new FormOutput(json, forms.getFirst(), origins).write();
        else json.array(forms, form -> new FormOutput(json, form, origins).write());
        return json.finish();
    }
}
