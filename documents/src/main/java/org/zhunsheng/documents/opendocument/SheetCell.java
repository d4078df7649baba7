package org.zhunsheng.documents.opendocument;

import java.math.BigDecimal;
import org.zhunsheng.documents.Unreadable;
import org.zhunsheng.documents.archive.Xml;

/** ODS 一格显示的文字：保存时写下的；没有写的由值来。批注、图形不算。 */
final class SheetCell {

    private final Xml xml;
    private final Styles styles;
    private final StringBuilder text = new StringBuilder();
    private boolean written;

    SheetCell(Xml xml, Styles styles) {
        this.xml = xml;
        this.styles = styles;
    }

    /** 当前的单元格元素。 */
    String read() throws Unreadable {
        String value = value();
        xml.children(this::part);
        return written ? text.toString() : value;
    }

    private void part(String name) throws Unreadable {
        switch (name) {
            case "p", "h" -> {
                if (written) text.append('\n');
                written = true;
                text.append(new Inline(xml, styles, null).read());
            }
            case "list", "list-item", "list-header" -> xml.children(this::part);
            default -> {}
        }
    }

    private String value() {
        String number = xml.attribute("value", "");
        return switch (xml.attribute("value-type", "")) {
            case "float", "currency" -> number;
            case "percentage" -> percent(number);
            case "date" -> xml.attribute("date-value", "");
            case "boolean" -> xml.attribute("boolean-value", "").equals("true") ? "TRUE" : "FALSE";
            case "string" -> xml.attribute("string-value", "");
            default -> "";
        };
    }

    private static String percent(String number) {
        try {
            if (number.length() > 100) return number;
            BigDecimal value = new BigDecimal(number);
            if (Math.abs((long) value.scale()) > 100) return number;
            return value.movePointRight(2).stripTrailingZeros().toPlainString() + "%";
        } catch (NumberFormatException wrong) {
            return number;
        }
    }
}
