package org.zhunsheng.scheme;

import java.util.List;

/**
 * 一张表用哪一个指标体系，凭什么。
 *
 * @param scheme 用于这张表的体系，已并入表种的必填栏
 * @param assumed 没有认出来，按通行办法假定的
 * @param evidence 依据，给人看的短句；不为空
 * @param mismatches 表与体系不相符之处；不相符是一条发现，从不悄悄改用别的
 * @param rejected 没有选用的体系及其理由
 */
public record Recognition(
        Scheme scheme, boolean assumed, List<String> evidence, List<String> mismatches, List<Rejected> rejected) {

    public Recognition {
        evidence = List.copyOf(evidence);
        mismatches = List.copyOf(mismatches);
        rejected = List.copyOf(rejected);
    }

    /** 没有选用的一个体系。 */
    public record Rejected(String scheme, String reason) {}
}
