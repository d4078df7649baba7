package org.zhunsheng.scoring;

import java.util.ArrayList;
import java.util.List;

/**
 * 计算过程：一个数是怎样得来的。
 *
 * @param rule 规则的正式名称，例如 预算执行率按比例计分
 * @param basis 依据
 * @param arithmetic 代入数值的算式，例如 8 × 1027026.81 ÷ 1040000 = 7.900206… → 8
 * @param parts 组成部分的计算过程
 */
public record Derivation(String rule, String basis, String arithmetic, List<Derivation> parts) {

    public Derivation {
        parts = List.copyOf(parts);
    }

    public static Derivation of(String rule, String basis, String arithmetic) {
        return new Derivation(rule, basis, arithmetic, List.of());
    }

    /** 多一个组成部分。 */
    Derivation with(Derivation part) {
        List<Derivation> all = new ArrayList<>(parts);
        all.add(part);
        return new Derivation(rule, basis, arithmetic, all);
    }
}
