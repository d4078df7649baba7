package org.zhunsheng.documents.html;

import java.util.IdentityHashMap;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** 每张表的字数，其中在内层表格里的有多少；整份网页只数一遍。 */
final class TableLengths {

    private final Map<Element, int[]> lengths = new IdentityHashMap<>();

    TableLengths(Element body) {
        count(body, null);
    }

    private int count(Element element, @Nullable Element outer) {
        boolean table = element.normalName().equals("table");
        if (table) lengths.put(element, new int[2]);
        int length = 0;
        for (Node node : element.childNodes()) {
            if (node instanceof TextNode text)
                length += text.getWholeText().strip().length();
            else if (node instanceof Element child) length += count(child, table ? element : outer);
        }
        if (!table) return length;
        lengths.getOrDefault(element, new int[2])[0] = length;
        if (outer != null) lengths.getOrDefault(outer, new int[2])[1] += length;
        return length;
    }

    /** 只为排版：里面另有表格，而且文字大半在里面的表格里。 */
    boolean isLayout(Element table) {
        int[] counted = lengths.getOrDefault(table, new int[2]);
        return 2 * counted[1] > counted[0];
    }
}
