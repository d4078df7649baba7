package org.zhunsheng.server.intake;

import java.util.List;
import java.util.Optional;
import org.zhunsheng.server.access.Permission;
import org.zhunsheng.server.audit.Act;
import org.zhunsheng.text.Language;

/**
 * 一种可以导入的表：有哪几栏、凭哪几栏认出已有的、在数据库里怎样核对与写入。页面、草稿、各栏的对应都是共同的；
 * 加一种表：写一个这样的组件，在迁移的 {@code import_permission} 里加一行，在 {@link IntakeController} 的规则里加上它的权限，
 * 在 messages 里写 {@code intake.<kind>} 与 {@code intake.<kind>.lead}。
 */
public interface Intake {

    /** 在地址与数据库里的名字，如 {@code projects}。 */
    String kind();

    /** 词句的名字：{@code intake.<words>}；一族表共用一句。 */
    default String words() {
        return kind();
    }

    /** 一族表里的哪一个，写给人看；不成族的为空字。 */
    default String subject(Language language) {
        return "";
    }

    /** 导入到一个机构之下要的权限；数据库里的 {@code import_permission} 与它相同。 */
    Permission permission();

    /** 导入之后记的事。 */
    Act act();

    List<Column> columns();

    /** 凭这几栏认出同一个：一份文件里不重复，再导入一次什么也不改；单看这几栏还认不出的为空，由 {@link #check} 自己指出重复的。 */
    List<String> key();

    /** 自己的错误；各格共有的见 {@link CellProblem}。 */
    List<? extends RowProblem> problems();

    /**
     * 核对草稿的各行彼此之间、与已有的之间：错误一次全部指出（{@link IntakeTable#fail}），每一行的
     * {@code target_id} 与 {@code change}（new、changed、unchanged）都填上。只许成批的 SQL；可能再做一次。
     */
    void check(Draft draft);

    /** 把核对过、没有错误的草稿写进去：只许 {@code insert … select} 一类成批的 SQL。 */
    void apply(Draft draft);

    /** 导入之后去哪里看。 */
    String home(long organization);

    default Optional<Column> column(String name) {
        return columns().stream().filter(one -> one.name().equals(name)).findFirst();
    }
}
