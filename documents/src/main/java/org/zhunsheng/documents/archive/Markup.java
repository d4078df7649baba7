package org.zhunsheng.documents.archive;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** 顺序写一个 XML 部件；元素、属性的名字连前缀照写，不是合法 XML 的字符去掉。 */
public final class Markup {

    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

    private final XMLStreamWriter out;

    /** 写标记的一步。 */
    private interface Step {
        void write() throws XMLStreamException;
    }

    Markup(OutputStream stream) {
        try {
            out = FACTORY.createXMLStreamWriter(stream, StandardCharsets.UTF_8.name());
            out.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("an XML part in memory cannot fail", impossible);
        }
    }

    /** 开始一个元素；{@code attributes} 是名、值、名、值 ……。 */
    public Markup open(String element, String... attributes) {
        step(() -> out.writeStartElement(element));
        return attributes(attributes);
    }

    public Markup close() {
        step(out::writeEndElement);
        return this;
    }

    /** 没有内容的元素。 */
    public Markup empty(String element, String... attributes) {
        step(() -> out.writeEmptyElement(element));
        return attributes(attributes);
    }

    /** 只有文字的元素。 */
    public Markup leaf(String element, String text, String... attributes) {
        return open(element, attributes).text(text).close();
    }

    /** 元素里的文字。 */
    public Markup text(String text) {
        step(() -> out.writeCharacters(clean(text)));
        return this;
    }

    /** 写成一行的属性：名=值 名=值 ……，值里没有空白。 */
    public static String[] pairs(String pairs) {
        return pairs.split("[ =]");
    }

    /** 再给刚开始的元素加几个属性。 */
    public Markup attributes(String... attributes) {
        for (int i = 0; i < attributes.length; i += 2) {
            String name = attributes[i];
            String value = clean(attributes[i + 1]);
            step(() -> out.writeAttribute(name, value));
        }
        return this;
    }

    void finish() {
        step(out::writeEndDocument);
        step(out::close);
    }

    private static void step(Step step) {
        try {
            step.write();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("an XML part in memory cannot fail", impossible);
        }
    }

    /** 去掉 XML 1.0 不许的字符：控制字符、落单的代理、非字符。 */
    public static String clean(String text) {
        if (text.codePoints().allMatch(Markup::isLegal)) return text;
        StringBuilder clean = new StringBuilder();
        text.codePoints().filter(Markup::isLegal).forEach(clean::appendCodePoint);
        return clean.toString();
    }

    private static boolean isLegal(int c) {
        return c >= 0x20 && c < 0xD800
                || c > 0xDFFF && c != 0xFFFE && c != 0xFFFF
                || c == '\n'
                || c == '\t'
                || c == '\r';
    }
}
