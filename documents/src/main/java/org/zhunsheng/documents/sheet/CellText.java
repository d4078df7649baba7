package org.zhunsheng.documents.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.documents.Limits;
import org.zhunsheng.documents.Unreadable;
import org.zhunsheng.documents.archive.Archive;
import org.zhunsheng.documents.archive.Xml;

/** 单元格显示给人看的文字：共享字符串、行内字符串、按格式显示的数字与日期；公式取保存时的结果。 */
final class CellText {

    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private final List<String> shared = new ArrayList<>();
    private final SheetStyles styles;
    private final DisplayedNumber numbers;

    private CellText(SheetStyles styles, boolean from1904) {
        this.styles = styles;
        this.numbers = new DisplayedNumber(from1904);
    }

    static CellText read(Archive archive, @Nullable String strings, SheetStyles styles, boolean from1904)
            throws Unreadable {
        CellText texts = new CellText(styles, from1904);
        if (strings == null) return texts;
        Xml xml = Xml.open(archive, strings);
        xml.children(name -> {
            Limits.blocks(texts.shared.size());
            if (name.equals("si")) texts.shared.add(string(xml));
        });
        return texts;
    }

    SheetStyles.Frame frame(int style) {
        return styles.frame(style);
    }

    /** 当前 c 元素显示的文字；空的为空串。 */
    String read(Xml xml, int style) throws Unreadable {
        String type = xml.attribute("t", "n");
        String[] value = {""};
        xml.children(name -> {
            if (name.equals("v")) value[0] = xml.text();
            if (name.equals("is")) value[0] = string(xml);
        });
        String written = value[0];
        return switch (type) {
            case "s" -> shared(written);
            case "b" -> written.equals("1") ? "TRUE" : "FALSE";
            case "n" -> written.isBlank() ? "" : numbers.display(written.strip(), styles.get(style));
            case "str" -> unescape(written);
            default -> written;
        };
    }

    private String shared(String index) {
        try {
            return shared.get(Integer.parseInt(index.strip()));
        } catch (NumberFormatException | IndexOutOfBoundsException wrong) {
            return "";
        }
    }

    /** 富文本各段相连；注音不算。 */
    private static String string(Xml xml) throws Unreadable {
        StringBuilder text = new StringBuilder();
        xml.children(name -> {
            switch (name) {
                case "t" -> text.append(xml.text());
                case "r" ->
                    xml.children(part -> {
                        if (part.equals("t")) text.append(xml.text());
                    });
                default -> {}
            }
        });
        return unescape(text.toString());
    }

    private static String unescape(String text) {
        if (!text.contains("_x")) return text;
        return ESCAPED.matcher(text)
                .replaceAll(code -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(code.group(1), 16))))
                .replace("\r\n", "\n");
    }
}
