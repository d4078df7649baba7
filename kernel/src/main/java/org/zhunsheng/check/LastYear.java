package org.zhunsheng.check;

import java.util.List;
import org.zhunsheng.form.Form;

/**
 * 同一项目上一年的自评。
 *
 * @param form 上一年的自评表
 * @param done 那时说要做的措施，这一年答了“已完成”的
 */
public record LastYear(Form form, List<String> done) {

    public LastYear {
        done = List.copyOf(done);
    }
}
