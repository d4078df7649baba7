package org.zhunsheng.documents.report;

import java.util.List;

/**
 * 一行的得分：我们的与表上的，怎样得来。
 *
 * @param id 锚
 * @param weight 分值；没有则为“—”
 * @param theirs 表上的得分；没有则为“—”
 * @param ours 我们的得分；没有算出的为“不适用”或“无法评分”
 * @param differs 我们的与表上的不同
 * @param byHand 表上没有可以重算的依据，得分照录
 * @param steps 计算过程，一步一行；没有算出的为理由
 * @param basis 依据；没有则为空串
 */
public record ScoreLine(
        String id,
        String name,
        String weight,
        String theirs,
        String ours,
        boolean differs,
        boolean byHand,
        List<String> steps,
        String basis) {

    public ScoreLine {
        steps = List.copyOf(steps);
    }
}
