package org.zhunsheng.scheme;

import org.zhunsheng.text.Language;

/** 指标体系文件可能有的错误，各有一句解释与改法；%s 依次填入出错的值、应有的值。 */
public enum SchemeProblem {
    SYNTAX(
            "YAML 语法错误：%s。请检查缩进（只用空格）、冒号后的空格、引号与括号是否成对。",
            "YAML syntax error: %s. Check indentation (spaces only), the blank after colons, quotes and brackets."),
    TOO_LARGE("文件有 %s 个字符，上限是 %s。只写规则，不放其他内容。", "The file has %s characters, the limit is %s."),
    TOO_DEEP("嵌套超过 %s 层。最多用到五层，请检查缩进。", "Nesting is deeper than %s levels. Check the indentation."),
    ALIAS("不支持锚点与别名（& 与 *）。请把内容写两遍。", "Anchors and aliases (& and *) are not supported. Write the content twice."),
    TAG("不支持类型标记 “%s”。所有值都是文字，请删去标记。", "Tag \"%s\" is not supported. Every value is text; delete the tag."),
    EMPTY(
            "文件是空的。请从一份现成的抄起，例如 schemes/mof-2020/scheme.yaml，台账从随程序带来的抄起。",
            "The file is empty. Start from a given one such as schemes/mof-2020/scheme.yaml, or a register that comes with the program."),
    UNKNOWN_KEY("不认识的键 “%s”。%s 可用的键是 %s。", "Unknown key \"%s\". %s knows the keys %s."),
    UNKNOWN_KEY_NEAR(
            "不认识的键 “%s”。%s 可用的键是 %s；您是不是要写 “%s”？", "Unknown key \"%s\". %s knows the keys %s; did you mean \"%s\"?"),
    DUPLICATE_KEY("键 “%s” 写了两次，前一次在第 %s 行。请留下一处。", "Key \"%s\" is written twice, first on line %s. Keep one."),
    MISSING_KEY("%s 缺少键 “%s”。", "%s lacks the key \"%s\"."),
    NEEDS_MAPPING("“%s” 应当是若干“键: 值”，这里是%s。", "\"%s\" should be a mapping of keys and values; here is %s."),
    NEEDS_LIST("“%s” 应当是列表，例如 [甲, 乙] 或以“- ”开头的各行；这里是%s。", "\"%s\" should be a list; here is %s."),
    NEEDS_TEXT("“%s” 应当是一个值，这里是%s。", "\"%s\" should be a single value; here is %s."),
    BLANK("“%s” 是空的。请填写，或删去这一行。", "\"%s\" is blank. Fill it in, or delete the line."),
    NOT_A_NUMBER("“%s” 不是数：读到 “%s”。请写十进制数，例如 %s。", "\"%s\" is not a number: found \"%s\". Write a decimal such as %s."),
    OUT_OF_RANGE("“%s” 为 %s，应当在 %s 到 %s 之间。", "\"%s\" is %s, it should lie between %s and %s."),
    TOO_MANY_DECIMALS("“%s” 为 %s，最多 %s 位小数。", "\"%s\" is %s, at most %s decimals are allowed."),
    UNKNOWN_WORD("“%s” 不能写 “%s”。可以写 %s。", "\"%s\" cannot be \"%s\". Possible: %s."),
    UNKNOWN_WORD_NEAR(
            "“%s” 不能写 “%s”。可以写 %s；您是不是要写 “%s”？", "\"%s\" cannot be \"%s\". Possible: %s; did you mean \"%s\"?"),
    BAD_ID(
            "“%s” 写作 “%s”：编号只用小写字母、数字与连字符，例如 mof-2020。",
            "\"%s\" is \"%s\": use lower-case letters, digits and hyphens."),
    REPEATED("“%s” 里 “%s” 出现了两次。", "\"%s\" holds \"%s\" twice."),
    YEARS_REVERSED("适用年度颠倒：从 %s 年到 %s 年。", "The years are reversed: from %s to %s."),
    WEIGHTS_SUM(
            "分值合计为 %s，应为 100：%s。预算执行率在资金部分计分的，要算在内。",
            "The weights add to %s, not to 100: %s. An execution row with points counts, too."),
    WEIGHTS_EXCEED("已写明的分值合计 %s，超过 100：%s。", "The weights given add to %s, more than 100: %s."),
    UNKNOWN_GROUP("“%s” 写的 “%s” 不是一级指标。一级指标有 %s。", "\"%s\" names \"%s\", which is no group. Groups: %s."),
    NEEDS_SETTING("method 或 mode 为 “%s” 时要写 “%s”。", "With \"%s\" the key \"%s\" is needed."),
    SUPERFLUOUS_SETTING(
            "method 或 mode 为 “%s” 时用不到 “%s”。请删去，或改方法。",
            "With \"%s\" the key \"%s\" has no use. Delete it, or change the method."),
    NOT_FALLING(
            "%s：第 %s 档的 %s 为 %s，应当小于上一档的 %s。各档由高到低写。", "%s: step %s has %s %s, it must be below the one before, %s."),
    NOT_RISING(
            "%s：第 %s 档的 %s 为 %s，应当大于上一档的 %s。各档由低到高写。", "%s: step %s has %s %s, it must be above the one before, %s."),
    SHARE_RISES(
            "%s：第 %s 档的 %s 为 %s，不应大于上一档的 %s。执行率低了，得分不能反而高。",
            "%s: step %s has %s %s, more than the one before, %s. A lower rate must not score more."),
    BELOW_JUMPS(
            "below: proportional 会使刚低于 %s 时得到约 %s 的分值，高于该档的 %s。请改为 below: zero，或让最低一档的 share 不小于 from。",
            "below: proportional gives about %2$s of the weight just under %1$s, more than the share %3$s of that step. Use below: zero."),
    GRADES_GAP(
            "等级有空档：最低一档从 %s 起，%s 以下没有等级。最低一档的 from 应为 0。",
            "The grades leave a gap: the lowest starts at %s, below %s there is none. The lowest must start at 0."),
    GRADES_OVERLAP(
            "等级重叠或次序颠倒：“%s” 从 %s 起，上一档 “%s” 从 %s 起。各档由高到低写，下限不能相同。",
            "The grades overlap: \"%s\" starts at %s, \"%s\" before it at %s. Write them falling, with different lower bounds."),
    CUTS_REVERSED("定性指标的 partly-from %s 应当小于 reached-from %s。", "partly-from %s must be below reached-from %s."),
    THRESHOLDS_REVERSED("%s 为 %s，应当不小于 %s 的 %s。", "%s is %s, it must not be below %s, %s."),
    UNKNOWN_CHECK("没有编号为 “%s” 的检查。", "There is no check \"%s\"."),
    UNKNOWN_CHECK_NEAR("没有编号为 “%s” 的检查；您是不是要写 “%s”？", "There is no check \"%s\"; did you mean \"%s\"?"),
    ROW_KIND("版式的一段应当只写一种：%s；这里写的是 “%s”。", "A layout row is exactly one of %s; here it is \"%s\"."),
    BAD_SPAN(
            "“%s” 写作 “%s”：应当是表内的一栏或几栏，写作 A 或 A-C，不超出最后一栏。",
            "\"%s\" is \"%s\": write columns of the table such as A or A-C."),
    SPAN_TAKEN("“%s” 为 %s，而 %s 栏已经有内容。同一行各栏不能重叠。", "\"%s\" is %s, but column %s is already taken in this row."),
    SPAN_GAP("这一段没有铺满：%s 栏空着。各栏合起来应当是 %s。", "The row leaves column %s open; together the columns must be %s."),
    WIDTHS_SUM("各栏宽度合计 %s，应为 100。", "The widths add to %s, not to 100."),
    TOO_MANY_COLUMNS("有 %s 栏，最多 26 栏（A 到 Z）。", "%s columns; at most 26 (A to Z)."),
    NO_SUCH_PATH(
            "本文件中没有 “%s” 这个路径。路径从 / 写起，列表从 0 数起，例如 /execution/base、/groups/0/weight。",
            "This file has no path \"%s\". Paths start with /, lists count from 0, such as /groups/0/weight."),
    TOO_MANY("“%s” 有 %s 个，至多 %s 个。", "\"%s\" has %s entries, at most %s."),
    UNKNOWN_FIELD("“%s” 写的 “%s” 不是本台账的栏目。栏目有 %s。", "\"%s\" names \"%s\", which is no field. Fields: %s."),
    UNFIT_FIELD(
            "“%s” 不能是 “%s”：应当是 type: %s、%s、只有一个、没有停用的栏目。",
            "\"%s\" cannot be \"%s\": it needs one field in use with type: %s and %s."),
    CHOICES_NEEDED("type 为 choice 的栏目要写 choices。", "A field with type: choice needs choices."),
    CHOICES_SUPERFLUOUS(
            "type 为 “%s” 的栏目用不到 choices。请删去，或改为 choice。",
            "A field with type: %s has no use for choices. Delete them, or use choice."),
    LONG_TEXT_ONLY("只有一段文字（type: text，没有 several）可以写 long。", "Only one text (type: text without several) can be long."),
    FIELD_CHANGED(
            "栏目 “%s” 原来是 %s，已有记录，不能改成 %s。请停用它（retired: yes），另加一栏。",
            "Field \"%s\" was %s and has entries, it cannot become %s. Retire it (retired: yes) and add another."),
    STILL_USED(
            "已有记录，“%s” 不能去掉。请留着；不再用的栏目写上 retired: yes。",
            "There are entries, so \"%s\" must stay. Keep it; retire a field with retired: yes."),
    ONE_MEASURE("数据项只写一种算法：%s 之一；这里写了“%s”。", "A figure has exactly one of %s; here it has \"%s\"."),
    UNKNOWN_REGISTER(
            "“%s” 写的 “%s” 不是用得上的台账。用得上的有：%s；支付写 payments。还没有设立的，先设立台账。",
            "\"%s\" names \"%s\", which is no register in reach. In reach: %s; payments are \"payments\". Set the register up first."),
    UNKNOWN_FIGURE(
            "“%s” 写的 “%s” 不是数得出的数据项（比率不再相除）。可以写：%s。",
            "\"%s\" names \"%s\", which is no counted figure (a rate is not divided again). Possible: %s."),
    UNFIT_TO_COUNT(
            "“%s” 用不了栏目 “%s”：这里要 type 为 %s 的栏目；作条件的不能是个人信息、大段文字。",
            "\"%s\" cannot use field \"%s\": it needs a field of type %s; conditions take no personal data and no long text."),
    RATE_UNIT("比率总是百分数，单位不能写 “%s”。请删去 unit。", "A rate is always a percentage, its unit cannot be \"%s\". Delete unit."),
    NOT_A_DAY("“%s” 写作 “%s”：日期写作 2019-03-05。", "\"%s\" is \"%s\": write a day as 2019-03-05.");

    private final String chinese;
    private final String english;

    SchemeProblem(String chinese, String english) {
        this.chinese = chinese;
        this.english = english;
    }

    String template(Language language) {
        return language == Language.EN ? english : chinese;
    }
}
