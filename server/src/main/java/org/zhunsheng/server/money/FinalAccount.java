package org.zhunsheng.server.money;

import java.math.BigDecimal;

/**
 * 一个单位一年的决算里的项目支出。
 *
 * @param amount 元
 * @param version 没有录入过的为 0
 */
public record FinalAccount(long organization, String name, BigDecimal amount, int version) {

    /** 写给人看：元到分。 */
    public String text() {
        return version == 0 ? "" : amount.toPlainString();
    }
}
