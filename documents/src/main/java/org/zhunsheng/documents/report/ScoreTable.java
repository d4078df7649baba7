package org.zhunsheng.documents.report;

import org.jspecify.annotations.Nullable;
import org.zhunsheng.check.Examination;
import org.zhunsheng.scoring.Derivation;
import org.zhunsheng.scoring.Outcome;
import org.zhunsheng.scoring.RowScore;
import org.zhunsheng.text.Language;
import org.zhunsheng.text.Points;

/** 重新计分：每行的分值、表上得分、我们的得分与算式。 */
final class ScoreTable {

    private final Html html;
    private final Language language;

    ScoreTable(Html html, Language language) {
        this.html = html;
        this.language = language;
    }

    void write(Examination examined) {
        if (examined.scores().rows().isEmpty()) return;
        html.raw("<details>").element("summary", words("重新计分的算式", "Arithmetic of the re-scoring"));
        html.raw("<div class=scroll><table class=grid><tr>");
        for (String head : language == Language.ZH
                ? new String[] {"指标", "分值", "表上得分", "重算", "计算过程"}
                : new String[] {"indicator", "weight", "on the form", "computed", "derivation"}) {
            html.element("th scope=col", head);
        }
        html.raw("</tr>");
        examined.scores().rows().forEach(this::row);
        html.raw("<tr>").element("th scope=row", words("总分", "total")).raw("<td></td>");
        html.element("td class=amount", examined.form().totalScore().asWritten().strip());
        outcome(examined.scores().total());
        html.raw("</tr></table></div></details>");
    }

    private void row(RowScore row) {
        String name = row.indicator() == RowScore.MONEY_ROW ? words("预算执行率", "budget execution") : row.name();
        html.raw("<tr>").element("th scope=row", name);
        html.element("td class=amount", text(row.weight())).element("td class=amount", text(row.printed()));
        outcome(row.outcome());
        html.raw("</tr>");
    }

    private void outcome(Outcome outcome) {
        switch (outcome) {
            case Outcome.Scored scored -> {
                html.element("td class=amount", scored.points().toString());
                html.raw("<td class=derivation>");
                derivation(scored.derivation());
                html.raw("</td>");
            }
            case Outcome.NotApplicable none -> none(words("不适用", "n/a"), none.reason());
            case Outcome.Unscored none -> none(words("无法评分", "cannot be scored"), none.reason());
        }
    }

    private void none(String word, String reason) {
        html.element("td", word).element("td class=derivation", reason);
    }

    private void derivation(Derivation derivation) {
        html.text(derivation.rule() + "：" + derivation.arithmetic());
        for (Derivation part : derivation.parts()) {
            html.raw("<br>");
            derivation(part);
        }
    }

    private static String text(@Nullable Points points) {
        return points == null ? "—" : points.toString();
    }

    private String words(String zh, String en) {
        return language == Language.ZH ? zh : en;
    }
}
