package org.zhunsheng.server.project;

/**
 * 清单里的一个项目。
 *
 * @param unit 预算单位的名称
 */
record ProjectLine(Project project, String unit) {}
