package org.zhunsheng.server.campaign;

import org.zhunsheng.server.web.ProblemRow;
import org.zhunsheng.server.web.Refusable;

/** 任务与填报这里做不成的事；{@code field} 是表单里的哪一栏。 */
enum CampaignProblem implements Refusable {
    WRONG_YEAR(
            "year",
            "P-820",
            "年度没有填，或者不对。",
            "请写四位的预算年度，如 2025。",
            "The year is missing or wrong.",
            "Give a year like 2025."),
    WRONG_TITLE(
            "title",
            "P-821",
            "任务名称没有填，或者太长。",
            "名称是 1 至 200 个字。",
            "The title is missing or too long.",
            "Give 1 to 200 characters."),
    WRONG_DATE(
            "startsOn",
            "P-822",
            "日期没有填，或者写法不对。",
            "请写成 2026-01-31 这样。",
            "A date is missing or malformed.",
            "Write it like 2026-01-31."),
    ENDS_EARLIER(
            "deadline", "P-823", "截止日期早于开始日期。", "请核对两个日期。", "The deadline is before the start.", "Check both dates."),
    WRONG_WARNING(
            "warningDays",
            "P-824",
            "提前提醒的天数不对。",
            "请写 0 至 90 的整数。",
            "The number of warning days is wrong.",
            "Give a whole number from 0 to 90."),
    WRONG_CUT_OFF(
            "cutOff",
            "P-825",
            "绩效运行监控要有数据截止日，别的任务没有。",
            "监控的请写数据截止日；别的请留空。",
            "Monitoring needs a cut-off date, other campaigns have none.",
            "Give the cut-off date for monitoring; leave it empty otherwise."),
    NO_SCHEME(
            "scheme",
            "P-826",
            "没有这个指标体系。",
            "请从所列的体系中选。",
            "There is no such scheme.",
            "Choose one of the schemes listed."),
    WRONG_LEVELS(
            "levels",
            "P-827",
            "审核的级次不对。",
            "请选一至五级，一个角色只审一级。",
            "The levels of review are wrong.",
            "Choose one to five levels, each role once."),
    NO_UNIT(
            "units",
            "P-828",
            "点名的机构没有这个编码的，或者不在下达机构之下。",
            "请核对机构编码，几个之间用顿号。",
            "A listed organization is unknown or not beneath the issuer.",
            "Check the codes, separated by 、 or commas."),
    TOO_MANY(
            "units",
            "P-829",
            "点名的机构或项目类别太多。",
            "各至多一百个；机构多的请写它们的上级。",
            "Too many organizations or kinds are listed.",
            "At most a hundred each; name the organization above instead."),
    NOT_AN_ISSUER(
            "organization",
            "P-830",
            "这个机构不能下达任务。",
            "任务由财政部门或主管部门下达，停用的不能。",
            "This organization cannot issue campaigns.",
            "Campaigns are issued by a bureau or a department that is open."),
    NOT_A_DRAFT(
            "act",
            "P-831",
            "任务已经下达或取消，不能再改。",
            "下达之后可以延期、补发、取消。",
            "The campaign has been issued or cancelled and cannot be changed.",
            "After issuing you can extend it, add projects or cancel it."),
    NOT_ISSUED(
            "act", "P-832", "任务没有下达，或者已经取消。", "请先下达。", "The campaign is not issued, or cancelled.", "Issue it first."),
    NOBODY(
            "act",
            "P-833",
            "没有一个项目要填报。",
            "请看下面各项没有列入的原因，改任务的范围。",
            "No project would have to file.",
            "Look at the reasons below and change the range of the campaign."),
    TITLE_AGAIN(
            "confirm",
            "P-834",
            "已经有人填了，取消要再确认一次。",
            "请把任务名称一字不差地写一遍；填了的会留着。",
            "Units have already begun; please confirm the cancellation.",
            "Type the title of the campaign exactly; what was typed is kept."),
    NOT_NOW(
            "act",
            "P-835",
            "现在的状态下不能这样做。",
            "请看页面上现在可以做的事。",
            "This cannot be done in the present state.",
            "Look at what the page offers now."),
    OWN_WORK(
            "act",
            "P-836",
            "不能审核通过自己填报、提交的。",
            "请由另一位有审核角色的人审核。",
            "You cannot pass what you filed or submitted yourself.",
            "Another reviewer has to do it."),
    OPINION_MISSING(
            "opinion",
            "P-837",
            "没有写意见或理由，或者太长。",
            "请写 1 至 2000 个字。",
            "The opinion or reason is missing or too long.",
            "Give 1 to 2000 characters."),
    REMARK_MISSING(
            "remarks",
            "P-838",
            "退回要至少有一条没有了结的意见指到一行、一格或者一个部分；每条意见 1 至 1000 个字，一次至多 200 条。",
            "请先在送审的表上给要改的行提意见，再退回；对整张表的意见不够，单位不知道改哪里。",
            "A return needs at least one unsettled remark on a row, a cell or a section; 1 to 1000 characters each, 200 at most.",
            "Remark on the rows to be changed on the submitted form first; a remark on the whole form does not say what to change."),
    UNSETTLED(
            "act",
            "P-990",
            "还有没有了结的审核意见，不能通过。",
            "请看每一条：已经改好的了结它，没有改好的退回。",
            "Remarks are still unsettled, so it cannot be passed.",
            "Look at each: settle what is mended, return what is not."),
    NONE_CHOSEN(
            "act",
            "P-997",
            "没有选中一份，或者一次选得太多。",
            "请勾选要审核的，一次至多 200 份。",
            "Nothing is chosen, or too much at once.",
            "Choose the forms, 200 at most at a time."),
    WRONG_EXTENSION(
            "deadline",
            "P-839",
            "新的期限没有填，或者没有晚于原来的。",
            "请写比现在的期限晚的日期。",
            "The new deadline is missing or not later.",
            "Give a date after the present deadline."),
    NOT_READY(
            "act",
            "P-890",
            "还有没填好的，不能提交。",
            "请先改好上面列出的各项。",
            "It is not complete and cannot be submitted.",
            "Mend what is listed first."),
    DOCUMENT_MISSING(
            "document",
            "P-910",
            "没有写调整所依据的文号，或者太长。",
            "请写文件的文号，至多 100 个字；没有发文的写会议纪要或请示的编号。",
            "The document number of the adjustment is missing or too long.",
            "Give the number of the document, 100 characters at most."),
    VERSION_MISSING(
            "version",
            "P-892",
            428,
            "没有说明所见的版本。",
            "请带上 If-Match，值是上次得到的 ETag。",
            "The version you saw is missing.",
            "Send If-Match with the ETag you got."),
    WRONG_ACT(
            "act",
            "P-893",
            "没有这种做法。",
            "请核对 act：接口的描述里列出了各种。",
            "There is no such act.",
            "Check act against the description of the API."),
    NOTHING_TO_URGE(
            "said",
            "P-966",
            "这个机构与下级没有还没办完的填报，不用催。",
            "请在看板上选有没办完的机构。",
            "Nothing is unfinished there, so there is nothing to remind of.",
            "Choose an organization with unfinished forms on the board."),
    URGED_TODAY(
            "said",
            "P-967",
            409,
            "今天已经催过这个机构。",
            "一个机构一天至多催一次，请明天再催，或者打电话。",
            "This organization was reminded today already.",
            "Once a day is the most: remind again tomorrow, or telephone."),
    URGING_TOO_LONG(
            "said",
            "P-968",
            "催办的话太长。",
            "请写 200 个字以内。",
            "The text of the reminder is too long.",
            "Give at most 200 characters.");

    private static final int UNPROCESSABLE = 422;

    private final String field;
    private final ProblemRow row;

    CampaignProblem(String field, String code, String zh, String zhRemedy, String en, String enRemedy) {
        this(field, code, UNPROCESSABLE, zh, zhRemedy, en, enRemedy);
    }

    CampaignProblem(String field, String code, int status, String zh, String zhRemedy, String en, String enRemedy) {
        this.field = field;
        this.row = new ProblemRow(code, status, zh, zhRemedy, en, enRemedy);
    }

    String field() {
        return field;
    }

    @Override
    public ProblemRow row() {
        return row;
    }
}
