package org.zhunsheng.server.filling;

/**
 * 一条意见，给人看的样子；接口里也是它。
 *
 * @param id 编号：同一处、同一句话的相同
 * @param severity ERROR 必须改，WARNING 建议改，INFORMATION 提示
 * @param code 检查或问题的编号
 * @param why 为什么要看这一项；没有写的为空字
 * @param basis 依据；填报自己的规定为空字
 * @param cause 引起它的检查；没有的为空字
 * @param under 它由哪一条引起，那一条的编号；没有的为空字
 * @param key 要说明的，说明写在哪里；不必说明的为空字
 * @param answer 单位的说明
 * @param locked 退回的表锁着的那一处；没有锁的为空字
 */
record RemarkLine(
        String id,
        String severity,
        String code,
        String sentence,
        String remedy,
        String why,
        String basis,
        String cause,
        String under,
        String href,
        String key,
        String answer,
        String locked) {

    /** 要说明而还没有说明。 */
    public boolean isUnanswered() {
        return !key.isEmpty() && answer.isBlank();
    }
}
