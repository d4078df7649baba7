package org.zhunsheng.server.web;

/** 服务做不到、不允许的事：永久编号、状态码、发生了什么、怎样办。文件本身的问题在 {@link org.zhunsheng.documents.Problem}。 */
public enum ServiceProblem implements Refusable {
    NO_FILE(
            "P-601",
            400,
            "还没有选择文件。",
            "请选择一份或几份绩效自评表，再按“检核”。",
            "No file was chosen.",
            "Choose one or several forms, then press “Check”."),
    TOO_MANY_FILES(
            "P-602",
            413,
            "一次交来的文件太多。",
            "一次请不超过 50 份；启用脚本的浏览器会逐份上传，也可以用命令行核查整个文件夹。",
            "Too many files at once.",
            "Send 50 at most; a browser with script uploads one by one, and the command line checks whole folders."),
    REQUEST_TOO_LARGE(
            "P-603",
            413,
            "文件超过上限：每份 64 MB，一次合计 96 MB。",
            "绩效表通常不到 1 MB；请去掉图片、拆成几份或分几次交。",
            "The limits are 64 MB a file and 96 MB at once.",
            "Forms rarely exceed 1 MB; remove pictures, split the file or send fewer at once."),
    PARCEL_BROKEN(
            "P-604",
            400,
            "页面带回来的数据不完整或被改动过。",
            "请回到首页，重新交一次文件。",
            "The data that the page sent back is incomplete or was changed.",
            "Go back to the first page and send the file again."),
    NO_FORM(
            "P-605",
            422,
            "文件里没有找到绩效表。",
            "请核对是不是交错了文件；绩效表须有项目名称、资金或指标的表格。",
            "No performance form was found in the file.",
            "Make sure that it is the right file: a form has a table of project, funds or indicators."),
    NO_LAYOUT(
            "P-606",
            422,
            "这一种表还没有版式，写不出这种格式。",
            "请换一种格式，或下载交换格式 JSON。",
            "There is no layout for this kind of form in that format.",
            "Choose another format or the interchange JSON."),
    FOREIGN_ORIGIN(
            "P-607",
            403,
            "请求来自别的网站，没有处理。",
            "请在本页面上操作。",
            "The request came from another site and was not processed.",
            "Use this page itself."),
    BUSY("P-608", 503, "现在忙，没有轮到这份文件。", "请过几秒钟再试一次。", "The service is busy.", "Try again in a few seconds."),
    NOT_FOUND("P-609", 404, "没有这个页面。", "请从首页开始。", "There is no such page.", "Start from the first page."),
    WRONG_REQUEST("P-610", 400, "请求的写法不对。", "请从首页开始，重新操作。", "The request is malformed.", "Start from the first page."),
    FAILED(
            "P-611",
            500,
            "程序出错了，这不是您的问题。",
            "请重试一次；仍然如此的，请把这个编号和您所做的告诉维护者。",
            "The program failed; it is not your fault.",
            "Try once more; if it happens again tell the maintainers this code and what you did."),
    SIGN_IN_FIRST("P-620", 401, "请先登录。", "登录之后会回到这一页。", "Please sign in first.", "You will come back to this page."),
    NOT_ALLOWED(
            "P-621",
            403,
            "您没有做这件事的权限，或者它不在您的范围之内。",
            "请与本单位或上级的安全管理员联系，说明您要做什么。",
            "You may not do this, or it lies outside your scope.",
            "Tell the security administrator of your unit or of the one above what you need to do."),
    CONFIRM_FIRST(
            "P-622",
            403,
            "这是要紧的操作，请先再确认一次身份。",
            "请再输入一次口令或动态口令；十分钟之内不再问。",
            "This is a sensitive act: please confirm who you are.",
            "Enter your password or one-time code again; it holds for ten minutes."),
    SECURE_ACCOUNT_FIRST(
            "P-623",
            403,
            "请先改口令或设置第二因素，然后才能做别的。",
            "请打开“我的帐号”，按页面上的提示做。",
            "Change your password or set up a second factor first.",
            "Open “My account” and follow the page."),
    CHANGED_MEANWHILE(
            "P-624",
            409,
            "您看到的内容已过时：刚才有人改过。",
            "请刷新页面，看过现在的内容再改。",
            "What you saw is out of date: somebody changed it meanwhile.",
            "Reload the page, look at the present content, then change it."),
    CSRF(
            "P-625",
            403,
            "页面已过期，没有处理。",
            "请返回、刷新页面，再做一次。",
            "The page has expired; nothing was done.",
            "Go back, reload the page and try again."),
    KEY_REUSED(
            "P-626",
            422,
            "这个 Idempotency-Key 已经用在另一个请求上。",
            "每个新的请求请用新的键；重发时内容要一字不差。",
            "This Idempotency-Key was used for another request.",
            "Use a fresh key for each request; a repetition must be identical."),
    STILL_RUNNING(
            "P-627",
            409,
            "同一个键的请求还没有做完，或者做到一半断了。",
            "请稍后再试；一直如此的，先查看那件事做成没有，再用新的键。",
            "The request with this key is still running, or was cut off.",
            "Try again later; if it stays so, look whether the act was done, then use a fresh key.");

    private final ProblemRow row;

    ServiceProblem(String code, int status, String zh, String zhRemedy, String en, String enRemedy) {
        this.row = new ProblemRow(code, status, zh, zhRemedy, en, enRemedy);
    }

    @Override
    public ProblemRow row() {
        return row;
    }
}
