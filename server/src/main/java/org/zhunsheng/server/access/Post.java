package org.zhunsheng.server.access;

/**
 * 岗位：在哪个机构担任什么角色。
 *
 * @param place 机构的位置，如 {@code 1/5/23/}；下级的位置以它开头
 */
public record Post(Role role, long organization, String place) {}
