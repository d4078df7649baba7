package org.zhunsheng.server.filling;

import java.time.OffsetDateTime;

/**
 * 冻结了的一版：提交、终审、调整送审的时候整张表的样子。
 *
 * @param number 那时最后一次改动的编号
 * @param state 为什么冻结：submitted、approved、adjustment-submitted
 * @param baseline 是现在有效的基线
 * @param digest 整张表的 SHA-256，十六进制
 * @param signed 签字盖章的扫描件交来了
 */
public record Version(long number, String state, OffsetDateTime at, boolean baseline, String digest, boolean signed) {}
