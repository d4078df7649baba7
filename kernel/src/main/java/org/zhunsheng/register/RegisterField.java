package org.zhunsheng.register;

import java.util.List;
import java.util.Optional;

/**
 * 台账的一栏。
 *
 * @param name 存下的内容里的名字，永不更改
 * @param several 可以有几个
 * @param personal 个人信息：只读的人看不见
 * @param lengthy 一大段文字
 * @param retired 停用：旧的记录还显示，新的不再填
 * @param unit 计量单位；没有的为空字
 * @param within 在哪里的一栏，如县区在哪个州市；没有的为空字
 * @param choices 选项；只有 {@link FieldType#CHOICE} 有
 */
public record RegisterField(
        String name,
        Title title,
        FieldType type,
        boolean several,
        boolean required,
        boolean personal,
        boolean lengthy,
        boolean retired,
        String unit,
        String within,
        List<RegisterChoice> choices) {

    public RegisterField {
        choices = List.copyOf(choices);
    }

    public Optional<RegisterChoice> choice(String wanted) {
        return choices.stream().filter(one -> one.name().equals(wanted)).findFirst();
    }
}
