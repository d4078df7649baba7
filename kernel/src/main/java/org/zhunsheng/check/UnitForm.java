package org.zhunsheng.check;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.form.Form;
import org.zhunsheng.form.FormField;
import org.zhunsheng.scheme.Scheme;
import org.zhunsheng.scoring.Execution;
import org.zhunsheng.text.Money;
import org.zhunsheng.text.Normal;
import org.zhunsheng.text.Points;

/**
 * 放在一起看的一张表。
 *
 * @param id 由放的人编的号，发现凭它指到这张表
 * @param unit 哪个单位的：编号与名称
 * @param code 项目代码；没有的为空字
 * @param withdrawn 已经作废、被另一张替下的
 */
public record UnitForm(String id, Unit unit, String code, boolean withdrawn, Form form, Scheme scheme) {

    /**
     * 一个单位。
     *
     * @param id 认得出是同一个单位的编号；名称可以重
     */
    public record Unit(String id, String name) {}

    /** 项目名称，照表上写的。 */
    public String project() {
        return form.text(FormField.PROJECT).asWritten().strip();
    }

    /** 比较用的项目名称。 */
    String bareProject() {
        return Normal.norm(project());
    }

    /** 总得分；没有或读不出的为 null。 */
    @Nullable
    BigDecimal total() {
        Points total = form.totalScore().value();
        return total == null ? null : total.value();
    }

    /** 全年执行数；没有或读不出的为 null。 */
    @Nullable
    Money executed() {
        Execution execution = Execution.of(form);
        return execution == null ? null : execution.executed().value();
    }

    Location at(FormField field) {
        return Location.of(form, field);
    }
}
