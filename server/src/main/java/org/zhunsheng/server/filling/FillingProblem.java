package org.zhunsheng.server.filling;

import org.zhunsheng.server.web.ProblemRow;
import org.zhunsheng.server.web.Refusable;

/** 填报表这里做不成的事。 */
enum FillingProblem implements Refusable {
    CLOSED(
            "P-860",
            409,
            "这张表现在不能填。",
            "送审之后的表须先退回或收回；您写的还在这一页上。",
            "The form is not open for entry.",
            "A submitted form must be returned or taken back first; what you typed is still on this page."),
    MALFORMED(
            "P-861",
            422,
            "改动的写法不对，或者一次太多。",
            "一次至多一千格，每格至多 8000 个字，同一格只写一次。",
            "The changes are malformed or too many.",
            "Send 1,000 cells at most, 8,000 characters each, every cell once."),
    NO_CELL(
            "P-862",
            422,
            "这张表没有这一格，或者它是由别处带来的。",
            "请刷新页面，看这一行是不是已经删去。",
            "The form has no such cell, or it is carried over and locked.",
            "Reload the page and see whether the row was removed."),
    NOT_OPENED(
            "P-991",
            409,
            "退回的只打开了几处，这一格锁着，没有存。",
            "请改意见指到的行；别的行确实要随着改的，必须改的检查指到它时可以打开。",
            "The form was returned for some rows only; this cell is locked and nothing was saved.",
            "Change the rows the remarks point to; another row can be opened when a check points to it."),
    NOT_DEPENDENT(
            "P-992",
            422,
            "现在必须改的检查没有指到这一处，或者它已经打开了。",
            "请刷新页面，看现在的检查。",
            "No check that must be mended points to this place now, or it is open already.",
            "Reload the page and look at the checks."),
    NOT_EMPTY(
            "P-864",
            409,
            "这张表里已经有字了，没有从往年带来。",
            "要带的话，先删去写的。",
            "The form is not empty; nothing was carried over.",
            "Remove what is written first."),
    NOTHING_EARLIER(
            "P-865",
            404,
            "这个项目往年没有提交过这种表。",
            "请直接填写；项目换过编码的，在项目里写明上年项目。",
            "The project has no such form of an earlier year.",
            "Fill it in; name last year's project when the code has changed."),
    NOT_A_SCAN(
            "P-866",
            422,
            "签章的扫描件要是 PDF 或者图片。",
            "请把签字盖章的纸扫描成 PDF，或者拍照（PNG、JPEG），再交。",
            "A signed scan must be a PDF or a picture.",
            "Scan the signed paper as a PDF, or take a photo (PNG, JPEG)."),
    CHANGED_SINCE(
            "P-688",
            409,
            "要确认的文字已经改过，没有确认。",
            "请再看一遍现在的文字，照旧用的，再按一次“确认”。",
            "The text to be confirmed has changed; nothing was confirmed.",
            "Read it again; if it may stand, confirm it once more."),
    ANOTHER_ACCOUNT(
            "P-863",
            409,
            "现在登录的不是写下这些的帐号，没有存。",
            "请用原来的帐号登录；您写的还在这台电脑上。",
            "Another account is signed in now; nothing was saved.",
            "Sign in with the account that typed this; it is still kept on this computer.");

    private final ProblemRow row;

    FillingProblem(String code, int status, String zh, String zhRemedy, String en, String enRemedy) {
        this.row = new ProblemRow(code, status, zh, zhRemedy, en, enRemedy);
    }

    @Override
    public ProblemRow row() {
        return row;
    }
}
