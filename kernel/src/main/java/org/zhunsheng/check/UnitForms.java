package org.zhunsheng.check;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.check.UnitForm.Unit;
import org.zhunsheng.text.Money;

/**
 * 一年里一个单位、一个部门或一个地区的几张自评表，与同它们一起看的。
 *
 * @param likenesses 与别处的表有多像，只知道像、不知道是谁的；不知道时为 null
 * @param projects 有预算或者支出的项目；不知道时为 null
 * @param accounts 决算里的项目支出，键为单位；没有的不在其中
 * @param summaries 单位写的总结，键为单位；没有的不在其中
 * @param evidence 各行附的文件，连同别的年度、别的项目同样的文件；不知道时为 null
 */
public record UnitForms(
        int year,
        List<UnitForm> forms,
        @Nullable List<Likeness> likenesses,
        @Nullable List<BudgetedProject> projects,
        Map<Unit, Money> accounts,
        Map<Unit, String> summaries,
        @Nullable List<AttachedFile> evidence) {

    public UnitForms {
        forms = List.copyOf(forms);
        accounts = Collections.unmodifiableMap(new LinkedHashMap<>(accounts));
        summaries = Collections.unmodifiableMap(new LinkedHashMap<>(summaries));
    }

    /**
     * 一栏文字与别的单位同一年、同一栏的最像到多少。
     *
     * @param form {@link UnitForm#id}
     * @param field JSON 指针，例如 /problems
     * @param similarity 至多 1
     */
    public record Likeness(String form, String field, BigDecimal similarity) {}

    /**
     * 有预算或者支出的一个项目。
     *
     * @param code 没有的为空字
     */
    public record BudgetedProject(Unit unit, String code, String name, Money budget, Money executed, Task task) {}

    /** 项目的自评任务。 */
    public enum Task {
        /** 没有下达。 */
        NONE,
        /** 下达了。 */
        OPEN,
        /** 批准不填。 */
        WITHDRAWN
    }

    /**
     * 附在一行上的一个文件。
     *
     * @param form 附在这里的哪一张表上；别的年度、别的项目、看不见的为 null
     * @param owner 哪一年的哪个项目，认得出是同一个就行
     * @param label 给人看的：哪一年的哪个项目；不许知道的为空字
     * @param row JSON 指针，例如 /indicators/3
     * @param hash 内容的指纹
     */
    public record AttachedFile(
            @Nullable String form, String owner, String label, String row, String hash, String file) {}

    /** 没有作废的。 */
    List<UnitForm> standing() {
        return forms.stream().filter(one -> !one.withdrawn()).toList();
    }

    /** 各单位没有作废的。 */
    Map<Unit, List<UnitForm>> byUnit() {
        return standing().stream()
                .collect(Collectors.groupingBy(UnitForm::unit, LinkedHashMap::new, Collectors.toList()));
    }

    Map<String, UnitForm> byId() {
        return forms.stream().collect(Collectors.toMap(UnitForm::id, one -> one));
    }
}
