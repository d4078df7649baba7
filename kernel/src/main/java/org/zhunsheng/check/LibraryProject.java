package org.zhunsheng.check;

import java.util.List;
import java.util.Set;

/**
 * 项目库里的这个项目；名称可以不止一个：年末的与填表那一天的都对。
 *
 * @param codes 单位那一年的项目编码（只须有表上写的那一个）
 * @param units 单位的名称
 * @param departments 主管部门的名称；没有主管部门的为空
 */
public record LibraryProject(Set<String> codes, List<String> units, List<String> departments) {

    public LibraryProject {
        codes = Set.copyOf(codes);
        units = List.copyOf(units);
        departments = List.copyOf(departments);
    }
}
