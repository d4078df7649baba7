package org.zhunsheng.server;

import org.springframework.web.util.HtmlUtils;

/** 检核页的表单。 */
final class CheckingPage {

    private CheckingPage() {}

    /** @param problem 上一次为什么没有成功；没有则为空串 */
    static String form(String problem) {
        String alert = problem.isEmpty() ? "" : "<p class=problem role=alert>" + HtmlUtils.htmlEscape(problem) + "</p>";
        return PAGE.formatted(alert);
    }

    private static final String PAGE = """
            <!doctype html>
            <html lang="zh-CN">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>准绳 · 绩效自评表检核</title>
            <style>
            body { margin: 0 auto; max-width: 42rem; padding: 3rem 1.25rem; color: #1c2026; font: 16px/1.7 "Noto Sans SC", "Source Han Sans SC", "PingFang SC", "Microsoft YaHei", sans-serif; }
            h1 { font-size: 1.6rem; margin: 0 0 .5rem; }
            form { border: 1px solid #b9bec6; border-radius: 8px; padding: 1.25rem; margin: 1.5rem 0; }
            label { display: block; font-weight: 600; margin-bottom: .5rem; }
            input[type=file] { width: 100%%; padding: .75rem; border: 1px dashed #8a929e; border-radius: 6px; font: inherit; }
            button { margin-top: 1rem; padding: .6rem 1.5rem; border: 0; border-radius: 6px; background: #1d5fa8; color: #fff; font: inherit; cursor: pointer; }
            button:focus-visible, input:focus-visible { outline: 3px solid #f2c14e; outline-offset: 2px; }
            .problem { border-left: 5px solid #b3261e; background: #fdecea; padding: .6rem .9rem; }
            .hint { color: #4a515c; font-size: .93em; }
            </style>
            </head>
            <body>
            <main>
            <h1>绩效自评表检核</h1>
            <p>交一份已填好的绩效自评表，得到：读出的数据、重新计算的得分与算式、每一处差错的位置、理由与改法。</p>
            %s
            <form method="post" action="/check" enctype="multipart/form-data">
            <label for="file">选择文件</label>
            <input id="file" name="file" type="file" required accept=".pdf,.docx,.xlsx,.doc,.wps,.xls,.et,.odt,.ods,.html,.htm,.json,.txt">
            <button type="submit">检核</button>
            <p class="hint">PDF、DOCX、XLSX、HTML、JSON 或纯文本，不超过 64 MB。文件只在本机处理，不保存，不外传。</p>
            </form>
            </main>
            </body>
            </html>
            """;
}
