package org.zhunsheng.server.survey;

import org.zhunsheng.server.web.ProblemRow;

/**
 * 写错的一栏。
 *
 * @param field 表单里的哪一栏
 */
record Fault(String field, ProblemRow row) {}
