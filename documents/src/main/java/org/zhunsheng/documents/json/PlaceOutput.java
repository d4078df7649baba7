package org.zhunsheng.documents.json;

import java.util.List;
import org.zhunsheng.page.Box;
import org.zhunsheng.page.Place;

/** 文件中的一处：知道什么写什么。方框为 [左, 上, 右, 下]，单位磅，原点在页的左上角。 */
final class PlaceOutput {

    private PlaceOutput() {}

    static void write(JsonText json, Place place) {
        json.optional("page", place.page());
        Box box = place.box();
        if (box != null) json.array("box", List.of(box.left(), box.top(), box.right(), box.bottom()), json::item);
        json.optional("sheet", place.sheet());
        json.optional("cell", place.cell());
        json.optional("table", place.table());
        json.optional("row", place.row());
        json.optional("column", place.column());
        json.optional("line", place.line());
    }
}
