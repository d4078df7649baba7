package org.zhunsheng.documents.report;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.text.Language;

/** 报告里重新计分的表。 */
final class ScoresPart {

    private static final List<String> ZH = List.of("指标", "分值", "表上得分", "重算", "计算过程");
    private static final List<String> EN = List.of("indicator", "weight", "on the form", "computed", "derivation");

    private final Html html;
    private final Language language;

    ScoresPart(Html html, Language language) {
        this.html = html;
        this.language = language;
    }

    void write(List<ScoreLine> rows, @Nullable ScoreLine total) {
        if (total == null) return;
        html.raw("<details>").element("summary", Terms.say(language, "重新计分的算式", "Arithmetic of the re-scoring"));
        html.raw("<div class=scroll><table class=grid><tr>");
        for (String head : language == Language.ZH ? ZH : EN) html.element("th scope=col", head);
        html.raw("</tr>");
        rows.forEach(this::row);
        row(total);
        html.raw("</table></div></details>");
    }

    private void row(ScoreLine row) {
        html.raw("<tr>").element("th scope=row", row.name());
        for (String number : List.of(row.weight(), row.theirs(), row.ours())) html.element("td class=amount", number);
        html.raw("<td class=derivation>");
        for (int i = 0; i < row.steps().size(); i++) {
            if (i > 0) html.raw("<br>");
            html.text(row.steps().get(i));
        }
        html.raw("</td></tr>");
    }
}
