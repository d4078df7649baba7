package org.zhunsheng.server.project;

import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * 项目的表单填的值，原样。
 *
 * @param organization 预算单位的编号：从一个机构来新建的
 * @param unit 预算单位的编码：没有编号的
 * @param extent 评价对象，新建的时候才有
 * @param divisions 实施处室的编码，几个之间用顿号
 * @param parent 上级项目的编码
 * @param predecessor 上年项目的编码
 */
record ProjectForm(
        @Nullable Long organization,
        @Nullable String unit,
        @Nullable String code,
        @Nullable String name,
        @Nullable String extent,
        @Nullable String kind,
        @Nullable Boolean recurrent,
        @Nullable String startsOn,
        @Nullable String endsOn,
        @Nullable String divisions,
        @Nullable String audience,
        @Nullable String parent,
        @Nullable String predecessor) {

    /** 没有打勾的，浏览器什么也不送。 */
    boolean isRecurrent() {
        return Boolean.TRUE.equals(recurrent);
    }

    static ProjectForm empty(@Nullable Long organization) {
        return new ProjectForm(organization, "", "", "", Extent.PROJECT.code(), "", false, "", "", "", "", "", "");
    }

    /** 已有的项目，给人改。范围之外的处室与项目不写出来，也不会丢。 */
    static ProjectForm of(ShownProject shown) {
        Project it = shown.it();
        return new ProjectForm(
                it.organizationId(),
                "",
                it.code(),
                it.name(),
                it.extent(),
                it.kind(),
                it.recurrent(),
                text(it.startsOn()),
                text(it.endsOn()),
                shown.divisions().stream()
                        .map(ProjectStore.Division::code)
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining("、")),
                it.audience(),
                code(shown, "parent"),
                code(shown, "predecessor"));
    }

    private static String code(ShownProject shown, String relation) {
        return shown.find(relation).map(ProjectStore.Link::code).orElse("");
    }

    static String text(@Nullable Object value) {
        return value == null ? "" : value.toString().strip();
    }
}
