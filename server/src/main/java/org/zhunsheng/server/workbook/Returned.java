package org.zhunsheng.server.workbook;

import java.util.List;

/**
 * 交回的一份工作簿。
 *
 * @param name 文件名
 * @param outcomes 最近一次确认，各表怎样；没有确认过的为空表
 */
record Returned(long id, String name, Upload upload, List<Outcome> outcomes) {}
