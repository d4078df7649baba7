package org.zhunsheng.documents.html;

import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** 网页上显示出来的文字：连续空白合为一个，换行只来自标记；输入框显示其中的值。 */
final class HtmlText {

    private static final Set<String> SILENT =
            Set.of("script", "style", "template", "noscript", "head", "title", "object", "svg", "math", "colgroup");

    private final StringBuilder text = new StringBuilder();

    /** 单元格中的全部文字；其中的段落、内层表格的行各占一行，内层表格的格以空格分开。 */
    static String of(Element cell) {
        HtmlText text = new HtmlText();
        text.children(cell);
        return text.take();
    }

    static boolean isShown(Element element) {
        if (SILENT.contains(element.normalName()) || element.hasAttr("hidden")) return false;
        if (element.normalName().equals("input") && element.attr("type").equalsIgnoreCase("hidden")) return false;
        String style = element.attr("style").toLowerCase(Locale.ROOT).replace(" ", "");
        return !style.contains("display:none")
                && !style.contains("visibility:hidden")
                && !style.contains("mso-hide:all");
    }

    static boolean isBlock(Element element) {
        return element.isBlock() || element.normalName().equals("option");
    }

    static boolean isPreformatted(Element element) {
        return element.normalName().equals("pre") || element.closest("pre") != null;
    }

    private void children(Element parent) {
        for (Node node : parent.childNodes()) {
            if (node instanceof TextNode piece) add(piece, isPreformatted(parent));
            else if (node instanceof Element element && isShown(element)) element(element);
        }
    }

    private void element(Element element) {
        switch (element.normalName()) {
            case "br" -> lineBreak();
            case "input", "textarea", "select" -> control(element);
            case "td", "th" -> {
                children(element);
                text.append(' ');
            }
            default -> {
                boolean block = isBlock(element);
                if (block) newLine();
                children(element);
                if (block) newLine();
            }
        }
    }

    void add(TextNode node, boolean preformatted) {
        String written = node.getWholeText();
        if (preformatted) {
            text.append(written.replace("\r\n", "\n").replace('\r', '\n'));
            return;
        }
        for (int n = 0; n < written.length(); n++) {
            char c = written.charAt(n);
            boolean space = c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
            if (!space) text.append(c);
            else if (!text.isEmpty() && " \n".indexOf(text.charAt(text.length() - 1)) < 0) text.append(' ');
        }
    }

    void lineBreak() {
        trim();
        text.append('\n');
    }

    private void newLine() {
        trim();
        if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') text.append('\n');
    }

    /** 输入框的值，勾选框的勾，下拉框选中的一项。 */
    void control(Element control) {
        switch (control.normalName()) {
            case "textarea" -> text.append(control.wholeText().strip());
            case "select" -> {
                Element chosen = control.selectFirst("option[selected]");
                if (chosen == null) chosen = control.selectFirst("option");
                if (chosen != null) text.append(chosen.text());
            }
            default -> {
                switch (control.attr("type").toLowerCase(Locale.ROOT)) {
                    case "checkbox", "radio" -> text.append(control.hasAttr("checked") ? "☑" : "□");
                    case "button", "submit", "reset", "image", "file", "password" -> {}
                    default -> text.append(control.attr("value"));
                }
            }
        }
    }

    private void trim() {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == ' ') end--;
        text.setLength(end);
    }

    /** 取走积下的文字；首尾的空白行去掉。 */
    String take() {
        String taken = text.toString().strip();
        text.setLength(0);
        return taken;
    }
}
