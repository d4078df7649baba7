package org.zhunsheng.server.filling;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.check.CheckWords;
import org.zhunsheng.check.Finding;
import org.zhunsheng.check.Severity;
import org.zhunsheng.server.campaign.Obstacle;
import org.zhunsheng.server.web.ProblemRow;
import org.zhunsheng.server.web.Refusable;
import org.zhunsheng.text.Language;

/**
 * 对一张填报表的一处意见。
 *
 * @param severity 错误挡住提交，警告与提示不挡
 * @param href 点它就到那一格
 * @param finding 内核的检查说的；填报自己的规定说的为 null
 */
public record FillingRemark(
        Severity severity,
        String href,
        ProblemRow row,
        @Nullable Finding finding) implements Refusable {

    private static final int UNPROCESSABLE = 422;

    private static final int DIGITS = 20;

    /** 清单页上检查的那一块。 */
    static final String LIST = "#remarks-title";

    public FillingRemark(Severity severity, String href, ProblemRow row) {
        this(severity, href, row, null);
    }

    /** 内核的检查说的。 */
    public static FillingRemark of(Finding finding, String href) {
        CheckWords words = CheckWords.of(finding.check());
        ProblemRow row = new ProblemRow(
                finding.check(),
                UNPROCESSABLE,
                words.message(finding, Language.ZH),
                words.remedy(finding, Language.ZH),
                words.message(finding, Language.EN),
                words.remedy(finding, Language.EN));
        return new FillingRemark(finding.severity(), href, row, finding);
    }

    /** 这条意见的编号：同一处、同一句话的相同；说的数变了就是另一条。 */
    String key() {
        String all = row.code() + '\n' + href + '\n' + row.zh();
        String digits = UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8))
                .toString()
                .replace("-", "");
        return "w" + digits.substring(0, DIGITS);
    }

    /** 挡住提交的各处。 */
    public static List<Obstacle> obstacles(List<FillingRemark> remarks) {
        return remarks.stream()
                .filter(FillingRemark::blocks)
                .map(remark -> new Obstacle(remark.href(), remark.row()))
                .toList();
    }

    public boolean blocks() {
        return severity == Severity.ERROR;
    }
}
