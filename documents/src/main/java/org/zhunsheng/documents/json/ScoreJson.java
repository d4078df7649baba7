package org.zhunsheng.documents.json;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.check.Examination;
import org.zhunsheng.scheme.Recognition;
import org.zhunsheng.scoring.Derivation;
import org.zhunsheng.scoring.Outcome;
import org.zhunsheng.scoring.RowScore;
import org.zhunsheng.scoring.ScoreSheet;
import org.zhunsheng.text.Points;

/** 重新计分的 JSON：一张表一个对象，几张表为列表。 */
public final class ScoreJson {

    private final JsonText json = new JsonText();

    private ScoreJson() {}

    public static String write(List<Examination> examined) {
        ScoreJson page = new ScoreJson();
        if (examined.size() == 1) page.json.object(() -> page.form(examined.getFirst()));
        else page.json.array(examined, one -> page.json.object(() -> page.form(one)));
        return page.json.finish();
    }

    private void form(Examination examined) {
        ScoreSheet sheet = examined.scores();
        json.object("scheme", () -> scheme(examined.recognition()));
        json.text("rate", sheet.rate() == null ? null : sheet.rate().fraction().toPlainString());
        json.array("rows", sheet.rows(), row -> json.object(() -> row(row)));
        json.array(
                "groups",
                sheet.groups(),
                group -> json.object(() -> {
                    json.text("name", group.name());
                    points("points", group.weight());
                    points("score", group.score());
                }));
        json.object("total", () -> outcome(sheet.total()));
        json.text("grade", sheet.grade());
        json.object("printed", () -> {
            points("total_score", examined.form().totalScore().value());
            json.text("grade", examined.form().grade().value());
        });
    }

    private void scheme(Recognition recognition) {
        json.text("id", recognition.scheme().id());
        json.text("assumed", Boolean.toString(recognition.assumed()));
        json.array("evidence", recognition.evidence(), json::item);
        json.array("mismatches", recognition.mismatches(), json::item);
    }

    private void row(RowScore row) {
        boolean money = row.indicator() == RowScore.MONEY_ROW;
        json.text("field", money ? "/funds" : "/indicators/" + row.indicator());
        json.text("name", row.name());
        json.text("method", row.method());
        points("points", row.weight());
        points("printed", row.printed());
        outcome(row.outcome());
    }

    private void outcome(Outcome outcome) {
        switch (outcome) {
            case Outcome.Scored scored -> {
                json.text("outcome", "scored");
                points("score", scored.points());
                json.object("derivation", () -> derivation(scored.derivation()));
            }
            case Outcome.NotApplicable none -> none("not-applicable", none.reason());
            case Outcome.Unscored none -> none("unscored", none.reason());
        }
    }

    private void none(String word, String reason) {
        json.text("outcome", word);
        json.text("reason", reason);
    }

    private void derivation(Derivation derivation) {
        json.text("rule", derivation.rule());
        json.text("basis", derivation.basis());
        json.text("arithmetic", derivation.arithmetic());
        json.array("parts", derivation.parts(), part -> json.object(() -> derivation(part)));
    }

    private void points(String key, @Nullable Points points) {
        json.text(key, points == null ? null : points.toString());
    }
}
