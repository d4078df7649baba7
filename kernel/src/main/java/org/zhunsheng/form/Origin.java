package org.zhunsheng.form;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.page.Place;

/** 来源：一个值从哪里来。最初的位置永不丢失。 */
public sealed interface Origin {

    Origin UNKNOWN = new InData("");

    /** 读自文件的某一处。 */
    record InDocument(String sha256, Place place) implements Origin {}

    /** 来自交换格式的数据，{@code pointer} 为 JSON 指针。 */
    record InData(String pointer) implements Origin {}

    /** 在系统中填写。 */
    record TypedIn(String cell) implements Origin {}

    /** 由外部数据导入。 */
    record Imported(String source, int row) implements Origin {}

    /** 由台账记录计数得到。 */
    record Counted(String figure, List<Long> recordIds) implements Origin {}

    /** 由其他值计算得到，{@code derivation} 为计算过程的文字。 */
    record Computed(String derivation) implements Origin {}

    /** 人工更正；更正前的值连同其来源一并保存。 */
    record Corrected(String by, Fact<?> before) implements Origin {}

    /** 文件中的位置；不是读自文件的为 null。 */
    default @Nullable Place place() {
        return switch (this) {
            case InDocument d -> d.place();
            case Corrected c -> c.before().origin().place();
            default -> null;
        };
    }
}
