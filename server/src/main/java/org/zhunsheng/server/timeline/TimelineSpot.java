package org.zhunsheng.server.timeline;

/**
 * 表上的一处：一行，或者不在表格里的一栏。
 *
 * @param section 在哪一部分；已经删去的行为空字
 * @param row 哪一行；不在表格里的为空字
 * @param field 哪一栏；说的是整行的为空字
 * @param nth 现在是第几行；不在表格里的、删去了的为 0
 * @param title 这一行说的是什么
 * @param href 到那里去；删去了的为空字
 */
record TimelineSpot(String section, String row, String field, int nth, String title, String href) {}
