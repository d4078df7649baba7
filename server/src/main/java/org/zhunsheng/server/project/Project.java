package org.zhunsheng.server.project;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 项目库里的项目。
 *
 * @param organizationId 预算单位
 * @param place 预算单位的位置
 * @param kind 项目类别，照各地的叫法；没有写的为空字
 * @param recurrent 是不是经常性项目
 * @param audience 服务对象
 * @param extent 评价对象：一个项目，或者单位、部门的整体支出，{@link Extent} 的写法
 * @param closedOn 关闭的日期
 */
public record Project(
        long id,
        long organizationId,
        String place,
        String code,
        String name,
        String kind,
        boolean recurrent,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        String audience,
        String extent,
        @Nullable LocalDate closedOn,
        int version) {

    /** 不知道从哪一天起的名称，算从这一天起：早于任何一张表。 */
    static final LocalDate BEGINNING = LocalDate.of(1900, 1, 1);

    static final int LONGEST_NAME = 200;
    static final int LONGEST_KIND = 50;

    /** 单位、部门的整体支出，不是一个项目。 */
    public boolean whole() {
        return !extent.equals(Extent.PROJECT.code());
    }
}
