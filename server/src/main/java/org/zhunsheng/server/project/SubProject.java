package org.zhunsheng.server.project;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 子项目。
 *
 * @param number 第几个，不重用
 * @param closedOn 关闭的日期
 */
public record SubProject(
        long id, int number, String name, @Nullable LocalDate closedOn) {}
