package org.zhunsheng.server.filling;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.zhunsheng.form.IndicatorField;

/** 一种填报表的空白样子：有哪几部分、各有哪几栏。文字在 messages 的 {@code filling.<kind>…} 里。 */
public interface FillingKind {

    /** 在地址与数据库里的名字，如 {@code goals}。 */
    String name();

    List<Section> sections();

    /** 可以从往年的表带来。 */
    default boolean carriesLastYear() {
        return false;
    }

    /** 每年要重新写的文字：由往年带来而一字没有改的，要确认。 */
    default Set<String> retold() {
        return Set.of();
    }

    /** 由往年带来的，旁边写着往年的值的各栏；不同的才写。 */
    default Set<String> compared() {
        return Set.of();
    }

    /** 这一部分的行可以从库里选用，在 {@code /fillings/{id}/library}。 */
    default boolean picks(String section) {
        return false;
    }

    /** 由已批复的绩效目标带来的指标各栏，连同年度目标 {@code goal} 一栏；不带的为空。 */
    default List<String> carriedGoals() {
        return List.of();
    }

    /** 官方的表上指标的各栏，填在这一部分的哪一栏；不对应的不在其中。 */
    default Map<IndicatorField, String> official(String section) {
        return Map.of();
    }

    /** 这一格送审之前要有。 */
    default boolean needs(FilledForm form, String row, Field field) {
        return field.required();
    }

    /** 这一部分可以不填。 */
    default boolean optional(FilledForm form, String section) {
        return false;
    }

    /** 这张表有这一部分；没有的不在清单上。 */
    default boolean has(FilledForm form, Section section) {
        return true;
    }

    default Optional<Section> section(String name) {
        return sections().stream().filter(one -> one.name().equals(name)).findFirst();
    }

    /** 一部分一页地填的，只有键入的栏；对意见的说明在检查那里写，佐证在另一页上附，没有一栏要键入的不是一页。 */
    default List<Section> parts() {
        return sections().stream()
                .filter(one -> !one.name().equals(Answers.SECTION))
                .map(Section::typed)
                .filter(one -> one.fields().stream().anyMatch(field -> !field.locked()))
                .toList();
    }

    /** 这张表有的几部分。 */
    default List<Section> parts(FilledForm form) {
        return parts().stream().filter(one -> has(form, one)).toList();
    }

    /** 填完这一部分，接着填的；最后一部分为空。 */
    default Optional<Section> after(FilledForm form, Section section) {
        List<Section> parts = parts(form);
        int next = parts.stream().map(Section::name).toList().indexOf(section.name()) + 1;
        return next < parts.size() ? Optional.of(parts.get(next)) : Optional.empty();
    }

    /** 这一行改了，随着要改的别的行；退回时一起打开。 */
    default Set<String> dependents(FilledForm form, String row) {
        return Set.of();
    }

    /** 不在表格里的一栏，或这一部分的一栏；没有的为空。 */
    default Optional<Field> field(String section, String name) {
        return sections().stream()
                .filter(one -> section.isEmpty() ? !one.repeated() : one.name().equals(section))
                .flatMap(one -> one.fields().stream())
                .filter(one -> one.name().equals(name))
                .findFirst();
    }
}
