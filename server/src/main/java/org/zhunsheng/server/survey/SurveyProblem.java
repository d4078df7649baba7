package org.zhunsheng.server.survey;

import org.zhunsheng.server.web.ProblemRow;
import org.zhunsheng.server.web.Refusable;

/** 满意度调查做不成的情形；{@code %s} 是写错的那一行。 */
public enum SurveyProblem implements Refusable {
    WRONG_TITLE(
            "P-885",
            422,
            "没有写名称，或者太长。",
            "名称 1 至 200 个字，说明 2000 个字之内。",
            "The title is missing or too long.",
            "A title has 1 to 200 characters, the words to the respondents at most 2,000."),
    WRONG_PERIOD(
            "P-886",
            422,
            "期间或年度写得不对：要有开始与结束的日期，结束不早于开始；为项目办的要有年度。",
            "日期写成 2026-06-01 的样子，年度是四位数。",
            "The period or the year is wrong: give a first and a last day, the last not before the first, and a year for a project.",
            "Write days such as 2026-06-01, a year in four digits."),
    WRONG_KIND(
            "P-887",
            422,
            "“问谁”这一行读不懂或者数不对：%s",
            "一行一类：名称、一共多少人、发几份，用空格隔开，如“挂职干部 120 60”；发的份数不多于人数，不写就是每人一份；1 至 12 类，合计至多 20000 份。",
            "This line of “whom to ask” cannot be read, or its numbers are wrong: %s",
            "One kind a line: name, how many there are, how many are asked, such as “Cadres 120 60”; 1 to 12 kinds, at most 20,000 in all."),
    WRONG_SCALE(
            "P-888",
            422,
            "“各档”写得不对：%s",
            "一行一档，从最满意起，4 至 6 档，档名后面写算多少（0 至 1），往下不能变大，如“满意 1”。前三档就是自评表的很满意、满意、基本满意。",
            "The scale is wrong: %s",
            "One step a line, the most satisfied first, 4 to 6 steps, each with its weight from 0 to 1, never growing, such as “Satisfied 1”."),
    WRONG_QUESTION(
            "P-889",
            422,
            "题目写得不对：%s",
            "一行一题，各 200 个字之内；选一档的 1 至 12 题，写话的至多 5 题。",
            "The questions are wrong: %s",
            "One question a line, up to 200 characters; 1 to 12 on the scale, at most 5 in words."),
    NOT_LATER(
            "P-789",
            422,
            "新的最后一天不对：延期只往后移，也不早于今天。",
            "请写晚于现在的最后一天的一天，如 2026-06-30。",
            "The new last day is wrong: it only moves later, and not before today.",
            "Give a day after the present last day, such as 2026-06-30."),
    WRONG_ADDRESS(
            "P-790",
            422,
            "名单里有几行不对：%s",
            "一行一个邮箱，不能与别的行、已经请过的相同；一封也没有寄。",
            "Some lines of the list are wrong: %s",
            "One e-mail address a line, none twice and none already invited; nothing was sent."),
    TOO_MANY_ADDRESSES(
            "P-791",
            422,
            "名单是空的，或者比这一类还没有寄出的凭据多。",
            "各类还有几张，看这一页的表；一张凭据只寄给一个人。",
            "The list is empty or longer than the codes of this kind that are left.",
            "See in the table how many are left of each kind; a code goes to one person."),
    NO_LETTERS_NOW(
            "P-792",
            409,
            "现在不能写这些信。",
            "要设好邮件服务器与对外的网址；邀请要在印凭据之前；催答一天至多一次，写过邀请的当天不催。",
            "These letters cannot be written now.",
            "Mail server and outside address must be set; invitations come before printing; reminders at most once a day, and not on the day of an invitation."),
    NOT_NOW(
            "P-894",
            409,
            "这个调查现在不能这样办。",
            "草稿才能改、才能开始；正在收的才能印、延期、结束；最后一天过了的不能开始。",
            "This cannot be done with the survey now.",
            "A draft can be changed and opened, an open survey printed, prolonged and closed; one whose last day is over cannot be opened."),
    NOT_ANSWERED(
            "P-895",
            422,
            "第一题没有答。",
            "请选一档；别的题可以不答。",
            "The first question is not answered.",
            "Choose one; the other questions may be left out."),
    NO_SUCH_TOKEN(
            "P-896",
            404,
            "这张答卷现在打不开。",
            "也许已经交过了，也许还没有到日子或者已经结束，也许网址少了字：请核对，或者问发给您的人。",
            "This questionnaire cannot be opened now.",
            "It may have been answered already, its time may not have come or be over, or the address lacks a character: check it, or ask who gave it to you."),
    TOO_MANY_TRIES(
            "P-897",
            429,
            "从这里打不开的答卷太多了。",
            "请过十五分钟再试。",
            "Too many questionnaires could not be opened from here.",
            "Try again in fifteen minutes."),
    NOT_TAKEABLE(
            "P-899",
            409,
            "这个调查写不进这张表：没有结束，答的人太少，或者是别的项目、别的年度的。",
            "请看调查的结果页；一个指标只留一份问卷，已经有的先删去那一行。",
            "This survey cannot be taken into the form: it is not closed, has too few answers, or is of another project or year.",
            "See the result of the survey; an indicator keeps one survey, remove its row first.");

    private final ProblemRow row;

    SurveyProblem(String code, int status, String zh, String zhRemedy, String en, String enRemedy) {
        this.row = new ProblemRow(code, status, zh, zhRemedy, en, enRemedy);
    }

    @Override
    public ProblemRow row() {
        return row;
    }
}
