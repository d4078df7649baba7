package org.zhunsheng.server.filling;

import java.util.List;
import org.zhunsheng.server.intake.Content;
import org.zhunsheng.server.intake.Reading;
import org.zhunsheng.text.Language;
import org.zhunsheng.text.MoneyUnit;

/**
 * 填报表的一栏。
 *
 * @param content 里面写的是什么
 * @param look 页面上的样子
 * @param required 送审之前要有
 * @param locked 由别处带来，不能改
 */
public record Field(String name, Content content, Look look, boolean required, boolean locked) {

    /** 页面上的样子：短的一行、长的几行、数字、日期、选择、附上的文件与链接、别处选的。 */
    public enum Look {
        SHORT,
        LONG,
        NUMBER,
        DAY,
        CHOICE,
        ATTACHED,
        /** 在别的页面上选的。 */
        PICKED;

        /** 在表格里键入的。 */
        boolean typed() {
            return this != ATTACHED && this != PICKED;
        }
    }

    /** 更长的文字在表格里要折行，不能只看得见开头。 */
    private static final int WRAPPED = 20;

    public static Field text(String name, int longest) {
        return new Field(name, new Content.Text(longest), longest > WRAPPED ? Look.LONG : Look.SHORT, false, false);
    }

    /** 附上的文件与链接，见 {@link Attached}；不是键入的，在另一页上加。 */
    public static Field attached(String name) {
        return new Field(name, new Content.Text(Cell.LONGEST), Look.ATTACHED, false, true);
    }

    /** 在另一页上选的，如数据项；不是键入的。 */
    public static Field picked(String name, int longest) {
        return new Field(name, new Content.Text(longest), Look.PICKED, false, true);
    }

    public static Field number(String name) {
        return new Field(name, new Content.Number(), Look.NUMBER, false, false);
    }

    public static Field money(String name) {
        return new Field(name, new Content.Amount(), Look.NUMBER, false, false);
    }

    public static Field day(String name) {
        return new Field(name, new Content.Day(), Look.DAY, false, false);
    }

    public static Field choice(String name, Content.Choice... choices) {
        return new Field(name, new Content.Word(List.of(choices)), Look.CHOICE, false, false);
    }

    public Field must() {
        return new Field(name, content, look, true, locked);
    }

    public Field carried() {
        return new Field(name, content, look, required, true);
    }

    public List<Content.Choice> choices() {
        return content instanceof Content.Word word ? word.choices() : List.of();
    }

    /** 文字至多几个字；不是文字的为 0。 */
    public int longest() {
        return content instanceof Content.Text text ? text.longest() : 0;
    }

    /** 键入的长文字，旁边数字数。 */
    public boolean counted() {
        return look == Look.LONG && !locked;
    }

    /** 读一格；没有写明单位的金额是元。 */
    public Reading read(String written) {
        return content.read(written.strip(), MoneyUnit.YUAN);
    }

    /** 写得不对的，应当怎样写；对的、空着的为空字。 */
    public String fault(String written, Language language) {
        if (written.isBlank()) return "";
        Reading reading = read(written);
        return reading.problem() == null ? "" : reading.problem().expected(reading.detail(), language);
    }
}
