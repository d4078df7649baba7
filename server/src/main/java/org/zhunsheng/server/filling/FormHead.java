package org.zhunsheng.server.filling;

/**
 * 表头上从别处来的字，用那一年年末的名称。
 *
 * @param department 主管部门
 * @param unit 实施单位
 * @param period 项目期，如 2026-01-01—2026-12-31；没有起止日期的为空字
 */
public record FormHead(String project, String department, String unit, String period) {}
