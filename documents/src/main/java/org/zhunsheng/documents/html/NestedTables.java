package org.zhunsheng.documents.html;

import java.util.IdentityHashMap;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** 每张表自己有几格，里面的表格有几格；整份网页只数一遍。 */
final class NestedTables {

    private final Map<Element, int[]> cells = new IdentityHashMap<>();

    NestedTables(Element body) {
        count(body, null);
    }

    /** 返回元素里各张表的格数之和。 */
    private int count(Element element, @Nullable Element table) {
        boolean isTable = element.normalName().equals("table");
        boolean isCell =
                element.normalName().equals("td") || element.normalName().equals("th");
        Element holder = isTable ? element : table;
        int[] own = holder == null ? new int[2] : cells.computeIfAbsent(holder, first -> new int[2]);
        if (isCell) own[0]++;
        int inside = 0;
        for (Element child : element.children()) inside += count(child, holder);
        if (!isTable) return inside;
        own[1] = inside;
        return own[0] + inside;
    }

    /** 只为排版：里面的表格比自己的格多。 */
    boolean isLayout(Element table) {
        int[] counted = cells.getOrDefault(table, new int[2]);
        return counted[1] > counted[0];
    }
}
