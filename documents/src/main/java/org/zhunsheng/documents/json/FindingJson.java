package org.zhunsheng.documents.json;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.zhunsheng.check.Check;
import org.zhunsheng.check.CheckWords;
import org.zhunsheng.check.Checks;
import org.zhunsheng.check.Examination;
import org.zhunsheng.check.Finding;
import org.zhunsheng.check.Location;
import org.zhunsheng.text.Language;

/** 发现列表的 JSON（docs/finding.schema.json）；没有发现为 []。 */
public final class FindingJson {

    private FindingJson() {}

    /** 一份文件里各张表的全部发现，一个列表；有几张表时每处带 {@code form}（从 0 起）。 */
    public static String write(List<Examination> examined, Language language) {
        JsonText json = new JsonText();
        boolean several = examined.size() > 1;
        List<Numbered> all = new java.util.ArrayList<>();
        for (int i = 0; i < examined.size(); i++) {
            for (Finding finding : examined.get(i).inspection().findings()) all.add(new Numbered(i, finding));
        }
        json.array(all, one -> json.object(() -> finding(json, one, several, language)));
        return json.finish();
    }

    private record Numbered(int form, Finding finding) {}

    private static void finding(JsonText json, Numbered one, boolean several, Language language) {
        Finding finding = one.finding();
        CheckWords words = CheckWords.of(finding.check());
        json.text("check", finding.check());
        json.text("severity", finding.severity().key());
        json.text("message", words.message(finding, language));
        json.array(
                "places",
                finding.places(),
                place -> json.object(() -> {
                    if (several) json.number("form", one.form());
                    place(json, place);
                }));
        json.text("expected", finding.expected());
        json.text("found", finding.found());
        Map<String, String> values = new TreeMap<>(finding.values());
        json.object("values", () -> values.forEach(json::text));
        json.text("basis", basis(finding.check()));
        json.text("remedy", words.remedy(finding, language));
        json.optional("cause", finding.cause());
    }

    private static void place(JsonText json, Location location) {
        PlaceOutput.write(json, location.place());
        json.text("field", location.field());
    }

    private static String basis(String id) {
        for (Check check : Checks.ALL) if (check.id().equals(id)) return check.basis();
        throw new IllegalArgumentException("no check " + id);
    }
}
