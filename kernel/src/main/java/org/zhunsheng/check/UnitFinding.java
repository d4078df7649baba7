package org.zhunsheng.check;

import java.util.List;

/**
 * 几张表放在一起看出的一个发现。
 *
 * @param finding 它的各处只说在表上的哪里
 * @param forms 各处在哪一张表上，与 {@code finding.places()} 逐一对应；说的是单位、项目的没有
 * @param unit 说的是哪个单位
 */
public record UnitFinding(Finding finding, List<String> forms, UnitForm.Unit unit) {

    public UnitFinding {
        forms = List.copyOf(forms);
    }
}
