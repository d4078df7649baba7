package org.zhunsheng.documents.ofd;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.zhunsheng.documents.Grids;
import org.zhunsheng.documents.Packages;
import org.zhunsheng.documents.Unreadable;

/** 一份小 OFD：只写必要的部件；坐标为毫米，从左上角起，y 向下。 */
final class Ofd {

    private final Map<String, byte[]> parts = new LinkedHashMap<>();
    private final StringBuilder common = new StringBuilder();
    private final StringBuilder pages = new StringBuilder();
    private int count;

    Ofd() {
        part("OFD.xml", root("OFD", "<ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody>"));
    }

    static Ofd of(String... contents) {
        Ofd ofd = new Ofd();
        for (String content : contents) ofd.page("", content);
        return ofd;
    }

    static String root(String name, String inside) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><ofd:%s xmlns:ofd=\"http://www.ofdspec.org/2016\">%s</ofd:%s>"
                .formatted(name, inside, name);
    }

    Ofd part(String name, String xml) {
        parts.put(name, Packages.text(xml));
        return this;
    }

    /** 公用数据里的一项：资源、模板。 */
    Ofd common(String xml) {
        common.append(xml);
        return this;
    }

    /** {@code head} 在内容之前：页面区域、模板、资源。 */
    Ofd page(String head, String content) {
        String name = "Pages/Page_" + count++ + "/Content.xml";
        part("Doc_0/" + name, root("Page", head + "<ofd:Content><ofd:Layer>" + content + "</ofd:Layer></ofd:Content>"));
        pages.append("<ofd:Page ID=\"%d\" BaseLoc=\"%s\"/>".formatted(count, name));
        return this;
    }

    byte[] bytes() {
        String area = "<ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea>";
        String inside = "<ofd:CommonData>" + area + common + "</ofd:CommonData><ofd:Pages>" + pages + "</ofd:Pages>";
        parts.putIfAbsent("Doc_0/Document.xml", Packages.text(root("Document", inside)));
        return Packages.zip(parts);
    }

    String read() throws Unreadable {
        return Grids.describe(OfdReader.read(bytes()));
    }

    /** 一个图元；外接矩形为整页。 */
    static String object(String name, String attributes, String inside) {
        return "<ofd:%s Boundary=\"0 0 210 297\" %s>%s</ofd:%s>".formatted(name, attributes, inside, name);
    }

    /** 一段字号 4 的字，(x, y) 是左上角，逐字相隔 4（汉字）或 2。 */
    static String text(double x, double y, String text) {
        StringBuilder deltas = new StringBuilder();
        text.codePoints().limit(text.length() - 1L).forEach(point -> deltas.append(point < 0x2E80 ? " 2" : " 4"));
        return object("TextObject", "Font=\"1\" Size=\"4\"", code(x, y + 3.4, "DeltaX=\"" + deltas + "\"", text));
    }

    static String code(double x, double y, String attributes, String text) {
        return format("<ofd:TextCode X=\"%s\" Y=\"%s\" %s>%s</ofd:TextCode>", x, y, attributes, text);
    }

    static String line(double x1, double y1, double x2, double y2) {
        return object("PathObject", "LineWidth=\"0.2\"", data(format("M %s %s L %s %s", x1, y1, x2, y2)));
    }

    static String data(String path) {
        return "<ofd:AbbreviatedData>" + path + "</ofd:AbbreviatedData>";
    }

    /** 左右两格的框：左格 20 到 60，右格 60 到 100，高 20 到 50。 */
    static String box() {
        return object("PathObject", "", data("M 20 20 L 100 20 L 100 50 L 20 50 C M 60 20 L 60 50"));
    }

    static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}
