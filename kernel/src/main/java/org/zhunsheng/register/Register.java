package org.zhunsheng.register;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * 一种台账的一版定义。
 *
 * @param owner 主办处室的编码：记录都记在它名下，由它登记；没有的为空字
 * @param restricted 受限：只有登记的机构自己的人、单位负责人、审计人员看得见记录
 * @param date 哪一栏是记录的日期
 * @param until 哪一栏是最后一天；没有的、没有填的只有一天
 * @param amount 哪一栏是记录的金额；没有的为空
 * @param key 导入时凭哪一栏认出已有的；没有的凭登记号
 * @param states 第一个是新的记录的状态
 */
public record Register(
        String id,
        Title title,
        String owner,
        boolean restricted,
        String date,
        @Nullable String until,
        @Nullable String amount,
        @Nullable String key,
        List<RegisterField> fields,
        List<RegisterState> states,
        List<RegisterMove> moves) {

    /** 没有写状态的：草稿，登记之后不再改，要改先退回。 */
    public static final List<RegisterState> STATES = List.of(
            new RegisterState("draft", new Title("草稿", "Draft"), true),
            new RegisterState("recorded", new Title("已登记", "Recorded"), false));

    public static final List<RegisterMove> MOVES = List.of(
            new RegisterMove("record", new Title("登记", "Record"), "draft", "recorded", Set.of(), false),
            new RegisterMove("reopen", new Title("退回修改", "Reopen"), "recorded", "draft", Set.of(), false));

    public Register {
        fields = List.copyOf(fields);
        states = List.copyOf(states);
        moves = List.copyOf(moves);
    }

    /** 还在用的各栏。 */
    public List<RegisterField> used() {
        return fields.stream().filter(field -> !field.retired()).toList();
    }

    public Optional<RegisterField> field(String name) {
        return fields.stream().filter(one -> one.name().equals(name)).findFirst();
    }

    public Optional<RegisterState> state(String name) {
        return states.stream().filter(one -> one.name().equals(name)).findFirst();
    }

    /** 内容还能改的各种状态。 */
    public List<String> editable() {
        return states.stream()
                .filter(RegisterState::editable)
                .map(RegisterState::name)
                .toList();
    }

    /** 写着地方或机构、谁都看得见的各栏。 */
    public List<RegisterField> places() {
        return used().stream()
                .filter(field -> field.type() == FieldType.PLACE || field.type() == FieldType.ORGANIZATION)
                .filter(field -> !field.personal())
                .toList();
    }

    /** 从这种状态走得了的。 */
    public List<RegisterMove> from(String state) {
        return moves.stream().filter(one -> one.from().equals(state)).toList();
    }

    /** 个人信息的各栏。 */
    public List<String> personal() {
        return fields.stream()
                .filter(RegisterField::personal)
                .map(RegisterField::name)
                .toList();
    }
}
