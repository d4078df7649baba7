package org.zhunsheng.documents.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.documents.Unreadable;
import org.zhunsheng.form.Doubt;
import org.zhunsheng.form.Fact;
import org.zhunsheng.form.Origin;
import org.zhunsheng.page.Box;
import org.zhunsheng.page.Place;

/** 与表一起写出的来源与疑问，以及对表的更正。 */
final class Kept {

    private static final String BY = "检核页";

    private final JsonValue origins;
    private final JsonValue doubts;
    private final Map<String, String> corrections;

    Kept(JsonValue form, Map<String, String> corrections) throws Unreadable {
        this.origins = form.get("origins");
        this.doubts = form.get("doubts");
        this.corrections = corrections;
    }

    /** 更正过的就不再存疑。 */
    Fact<String> fact(String pointer, String text, boolean doubtful) throws Unreadable {
        Fact<String> read = Fact.text(text, origin(pointer), doubtful ? doubt(pointer) : Doubt.NONE);
        String corrected = corrections.get(pointer);
        return corrected == null ? read : Fact.text(corrected, new Origin.Corrected(BY, read), Doubt.NONE);
    }

    private Origin origin(String pointer) throws Unreadable {
        JsonValue place = origins.isNull() ? origins : origins.get(pointer);
        return place.isNull() ? new Origin.InData(pointer) : new Origin.InDocument("", place(place));
    }

    private static Place place(JsonValue written) throws Unreadable {
        return new Place(
                number(written.get("page")),
                box(written.get("box")),
                text(written.get("sheet")),
                text(written.get("cell")),
                number(written.get("table")),
                number(written.get("row")),
                number(written.get("column")),
                number(written.get("line")));
    }

    private static @Nullable Integer number(JsonValue value) throws Unreadable {
        return value.isNull() ? null : value.integer();
    }

    private static @Nullable String text(JsonValue value) throws Unreadable {
        return value.isNull() ? null : value.text();
    }

    private static @Nullable Box box(JsonValue value) throws Unreadable {
        List<JsonValue> edges = value.items();
        if (edges.isEmpty()) return null;
        if (edges.size() != 4) throw value.wrong("四个整数 · four integers");
        return new Box(
                edges.get(0).integer(),
                edges.get(1).integer(),
                edges.get(2).integer(),
                edges.get(3).integer());
    }

    private Doubt doubt(String pointer) throws Unreadable {
        JsonValue written = doubts.isNull() ? doubts : doubts.get(pointer);
        if (written.isNull()) return Doubt.because("读入时存疑");
        List<String> alternatives = new ArrayList<>();
        for (JsonValue alternative : written.get("alternatives").items()) alternatives.add(alternative.text());
        return new Doubt(true, written.get("reason").text(), alternatives);
    }
}
