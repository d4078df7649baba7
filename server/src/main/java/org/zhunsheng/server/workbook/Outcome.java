package org.zhunsheng.server.workbook;

/**
 * 一张表确认之后怎样。
 *
 * @param written 写进了几格，连同新行的
 * @param rows 新加了几行
 * @param mine 其中冲突的、选了自己写的
 * @param conflicts 冲突的、没有写
 * @param problem 整张没有写的缘由；写了的为空字
 */
public record Outcome(
        long filling,
        String project,
        int written,
        int rows,
        int mine,
        int conflicts,
        int invalid,
        int ignored,
        String problem) {}
