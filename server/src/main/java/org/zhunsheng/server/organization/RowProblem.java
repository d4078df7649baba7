package org.zhunsheng.server.organization;

import org.zhunsheng.text.Language;

/** 导入的一行可能有的错误：应当是什么、怎样改。{@code %s} 是因行而异的细节。 */
enum RowProblem {
    CODE_MISSING("填写编码", "每个机构都要有编码", "a code", "every organisation needs one"),
    CODE_MALFORMED(
            "1 至 32 个字母、数字、点、横线、下划线",
            "去掉空格与别的符号",
            "1 to 32 letters, digits, dots, hyphens, underscores",
            "remove blanks and other signs"),
    CODE_REPEATED(
            "编码只出现一次，已见于第 %s 行",
            "删去一行，或改成各自的编码", "a code that occurs once; row %s has it", "delete one row or change a code"),
    CODE_ELSEWHERE(
            "没有用过的编码；“%s”已经在用",
            "换一个编码，或到那个机构所在的上级之下导入",
            "an unused code; “%s” has it",
            "choose another code, or import where that organisation is"),
    CODE_AMBIGUOUS("只有一个地区用的编码", "请逐个地区导入", "a code that one region uses", "import region by region"),
    NAME_MISSING("填写名称", "每个机构都要有名称", "a name", "every organisation needs one"),
    NAME_TOO_LONG("至多 200 个字", "用正式的简称", "at most 200 characters", "use the official short name"),
    KIND_UNKNOWN("财政部门、主管部门、预算单位、处室之一", "从这四种里选一种", "bureau, department, unit or division", "choose one of the four"),
    KIND_CHANGED(
            "已有的机构不换种类：%s",
            "改回原来的种类；确实不同的，停用旧的、另建新的",
            "the present kind: %s",
            "keep the kind, or close the old one and create a new one"),
    PARENT_UNKNOWN(
            "本文件里的编码，或导入处之下已有的编码",
            "核对上级编码；空着表示就在导入处之下",
            "a code of this file or of an organisation below the place of import",
            "check the parent code; leave it empty for the place of import"),
    PARENT_KIND(
            "这种机构的上级应是另一种；现在的上级是%s", "换一个上级，或改种类", "a parent of another kind than %s", "choose another parent or kind"),
    PARENT_CYCLE(
            "一层一层往上能到导入处",
            "上级编码绕成了圈，改其中一行",
            "a chain of parents that ends at the place of import",
            "the parent codes run in a circle; change one"),
    PARENT_CLOSED("没有停用的上级", "换一个上级，或先恢复它", "an open parent", "choose another parent or reopen it"),
    DATE_MISSING("填写启用日期", "写成 2026-01-31 这样", "a date", "write it like 2026-01-31"),
    DATE_MALFORMED("日期，如 2026-01-31", "写成 2026-01-31 这样", "a date such as 2026-01-31", "write it like 2026-01-31"),
    DATE_FUTURE("今天或以前的日期", "到那一天再导入", "today or an earlier date", "import when the day has come"),
    DATE_EARLIER(
            "%s 或以后的日期：那一天已有沿革",
            "改名、移动的日期不能早于已有的沿革",
            "%s or later: the history has that day",
            "a rename or move cannot precede the history"),
    CLOSED_EARLIER("启用日期 %s 或以后", "核对两个日期", "not before the valid-from date %s", "check both dates"),
    OPEN_CHILDREN("下级都已停用；还有：%s", "先停用或移走这些下级", "no open organisation below; there is %s", "close or move them first");

    private final String zh;
    private final String zhRemedy;
    private final String en;
    private final String enRemedy;

    RowProblem(String zh, String zhRemedy, String en, String enRemedy) {
        this.zh = zh;
        this.zhRemedy = zhRemedy;
        this.en = en;
        this.enRemedy = enRemedy;
    }

    String expected(String detail, Language language) {
        return (language == Language.ZH ? zh : en).replace("%s", detail);
    }

    String remedy(Language language) {
        return language == Language.ZH ? zhRemedy : enRemedy;
    }
}
