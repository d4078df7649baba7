package org.zhunsheng.server.evaluation;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhunsheng.check.UnitForms.Likeness;
import org.zhunsheng.form.Form;
import org.zhunsheng.form.FormField;
import org.zhunsheng.server.access.Scope;
import org.zhunsheng.server.filling.Filling;
import org.zhunsheng.text.Shingles;

/** 与别的单位的文字有多像：提交的时候记下指纹；问的人只知道像到多少，不知道是谁、写了什么。 */
@Component
class LikeTexts {

    private static final List<FormField> FIELDS = List.of(
            FormField.OBJECTIVE_EXPECTED,
            FormField.OBJECTIVE_ACTUAL,
            FormField.CONCLUSION,
            FormField.PROBLEMS,
            FormField.MEASURES,
            FormField.OTHER_NOTES);

    /** 短的话处处一样也平常，与检查的默认相同。 */
    private static final int SHORTEST = 15;

    /** 再长的只比前面的这么多字。 */
    private static final int LONGEST = 20_000;

    /** 更低的，没有哪个指标体系会当作抄来的。 */
    private static final BigDecimal LEAST = new BigDecimal("0.5");

    /** 一次问得太多，数据库要比很久；几百张的，本来就看得见它们彼此。 */
    private static final int MOST = 200;

    private final TextStore store;

    LikeTexts(TextStore store) {
        this.store = store;
    }

    /** 提交的时候记下。 */
    @Transactional
    void settle(Filling filling, Form printed, Scope scope) {
        Map<String, Shingles> texts = new LinkedHashMap<>();
        for (FormField field : FIELDS) {
            String text = printed.text(field).asWritten();
            Shingles shingles = Shingles.of(text.substring(0, Math.min(text.length(), LONGEST)));
            if (text.length() >= SHORTEST && !shingles.isEmpty()) texts.put("/" + field.key(), shingles);
        }
        store.put(filling, texts, scope);
    }

    @Transactional(readOnly = true)
    List<Likeness> of(Collection<Long> fillings, String node) {
        return store.likenesses(fillings.stream().limit(MOST).toList(), node, LEAST);
    }
}
