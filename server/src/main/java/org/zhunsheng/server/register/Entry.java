package org.zhunsheng.server.register;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * 台账的一条记录，现在的样子。
 *
 * @param version 照第几版定义写的
 * @param organizationId 谁登记的
 * @param organization 它的名称；看不见的为空字
 * @param subProject 子项目的名称；没有的、看不见的为空字
 * @param content 各栏：文字，一列文字，或一列 {@link EntryFile} 那样的文件
 * @param changed 第几次改动
 * @param changedBy 最近一次改动的帐号
 * @param reason 最近一次办理、作废的理由
 * @param writable 看的人登记得了它，也就看得见个人信息
 */
public record Entry(
        long id,
        long registerId,
        int version,
        long organizationId,
        String organization,
        String place,
        int year,
        int number,
        LocalDate date,
        String state,
        boolean withdrawn,
        @Nullable Long projectId,
        @Nullable Long subProjectId,
        String subProject,
        @Nullable BigDecimal amount,
        Map<String, Object> content,
        int changed,
        long changedBy,
        OffsetDateTime changedAt,
        String reason,
        boolean writable) {

    /** 登记号，如 {@code 2019-0004}。 */
    public String reference() {
        return "%d-%04d".formatted(year, number);
    }

    /** 一栏里的几样；没有的为空表。 */
    public List<?> values(String field) {
        Object value = content.get(field);
        return value == null ? List.of() : value instanceof List<?> several ? several : List.of(value);
    }
}
