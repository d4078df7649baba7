package org.zhunsheng.server.filling;

import java.time.OffsetDateTime;

/**
 * 一版的签章扫描件：打印出来签字、盖章之后扫描的。
 *
 * @param sha256 扫描件的散列，十六进制
 * @param login 谁交来的；看不见那个人的为空字
 */
public record SignedScan(long fileId, String name, String sha256, String state, String login, OffsetDateTime at) {}
