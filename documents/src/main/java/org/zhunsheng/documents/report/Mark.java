package org.zhunsheng.documents.report;

/**
 * 格上的编号，指到发现。
 *
 * @param number 发现的编号，从 1 起
 * @param finding 发现的锚
 * @param severity 严重程度
 */
public record Mark(int number, String finding, String severity) {}
