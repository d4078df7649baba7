package org.zhunsheng.documents.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.documents.Limits;
import org.zhunsheng.documents.Problem;
import org.zhunsheng.documents.Unreadable;

/**
 * 顺序读一个 XML 部件，只看本地名（宽松与严格两种 OOXML 只差命名空间）。
 *
 * <p>带文档类型声明（DTD）的一律拒绝，外部实体因此无从谈起。{@code mc:AlternateContent} 取第一个 Choice，对使用者透明。
 */
public final class Xml {

    private static final XMLInputFactory FACTORY = factory();

    private final String part;
    private final XMLStreamReader reader;
    private final InputStream stream;
    private int depth;
    private int characters;

    /** 每个子元素一次；没有读完的部分由 {@link #children} 跳过。 */
    public interface Each {
        void element(String name) throws Unreadable;
    }

    private Xml(String part, XMLStreamReader reader, InputStream stream) {
        this.part = part;
        this.reader = reader;
        this.stream = stream;
    }

    /** 打开部件，停在根元素。 */
    public static Xml open(Archive archive, String part) throws Unreadable {
        try {
            InputStream stream = archive.stream(part);
            Xml xml = new Xml(part, FACTORY.createXMLStreamReader(characters(stream)), stream);
            while (!xml.advance()) {
                if (xml.reader.getEventType() == XMLStreamConstants.END_DOCUMENT) throw xml.damaged();
            }
            return xml;
        } catch (XMLStreamException | IOException wrong) {
            throw Refused.unreadable(wrong, part);
        }
    }

    /** OOXML 与 OpenDocument 只用 UTF-8 与 UTF-16；自己解码，坏字节便不会由解析器写到标准错误。 */
    private static Reader characters(InputStream stream) throws IOException {
        PushbackInputStream bytes = new PushbackInputStream(stream, 3);
        byte[] mark = bytes.readNBytes(3);
        boolean marked = mark.length == 3 && mark[0] == (byte) 0xEF && mark[1] == (byte) 0xBB && mark[2] == (byte) 0xBF;
        boolean wide = mark.length == 3 && (mark[0] == -1 && mark[1] == -2 || mark[0] == -2 && mark[1] == -1);
        if (!marked) bytes.unread(mark);
        return new Marks(new InputStreamReader(bytes, wide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8));
    }

    /** 当前元素的各个子元素；返回时当前元素已读完。 */
    public void children(Each each) throws Unreadable {
        int inside = depth;
        while (depth >= inside) {
            if (!advance()) continue;
            int child = depth;
            if (name().equals("AlternateContent")) alternatives(each);
            else each.element(name());
            while (depth >= child) advance();
        }
    }

    private void alternatives(Each each) throws Unreadable {
        boolean[] taken = {false};
        children(branch -> {
            if (taken[0]) return;
            taken[0] = true;
            children(each);
        });
    }

    /** 混合内容：当前元素里的文字与子元素，按次序；返回时当前元素已读完。 */
    public void mixed(Consumer<String> text, Each each) throws Unreadable {
        int inside = depth;
        while (depth >= inside) {
            if (advance()) {
                int child = depth;
                each.element(name());
                while (depth >= child) advance();
            } else if (depth == inside && isText()) {
                count(reader.getTextLength());
                text.accept(reader.getText());
            }
        }
    }

    /** 当前元素里的全部文字，含子元素中的；返回时当前元素已读完。 */
    public String text() throws Unreadable {
        StringBuilder text = new StringBuilder();
        int inside = depth;
        while (depth >= inside) {
            advance();
            if (isText()) text.append(reader.getText());
            Limits.characters(characters + text.length());
        }
        characters += text.length();
        return text.toString();
    }

    /** 由标记说出、没有逐字写下的文字（重复的格、成串的空格）也算在总长里。 */
    public void count(long written) throws Unreadable {
        characters = (int) Math.min(characters + written, Limits.CHARACTERS + 1L);
        Limits.characters(characters);
    }

    private boolean isText() {
        int event = reader.getEventType();
        return event == XMLStreamConstants.CHARACTERS
                || event == XMLStreamConstants.CDATA
                || event == XMLStreamConstants.SPACE;
    }

    private String name() {
        return reader.getLocalName();
    }

    /** 当前元素的属性，按本地名。 */
    public @Nullable String attribute(String name) {
        for (int n = 0; n < reader.getAttributeCount(); n++) {
            if (reader.getAttributeLocalName(n).equals(name)) return reader.getAttributeValue(n);
        }
        return null;
    }

    public String attribute(String name, String otherwise) {
        String value = attribute(name);
        return value == null ? otherwise : value;
    }

    /** 整数属性；没有或不是整数的为 {@code otherwise}。 */
    public int number(String name, int otherwise) {
        String value = attribute(name);
        if (value == null) return otherwise;
        try {
            return Integer.parseInt(value.strip());
        } catch (NumberFormatException wrong) {
            return otherwise;
        }
    }

    /** 开关属性（w:val 之类）：没有写值的为真。 */
    public boolean isOn(String name) {
        return switch (attribute(name, "true")) {
            case "0", "false", "off", "none" -> false;
            default -> true;
        };
    }

    /** 前进一步；停在开始标记时为真。 */
    private boolean advance() throws Unreadable {
        try {
            if (!reader.hasNext()) throw damaged();
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    Limits.depth(++depth);
                    return true;
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    if (--depth == 0) end();
                }
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new Unreadable(Problem.EXTERNAL_ENTITY);
                default -> {}
            }
            return false;
        } catch (XMLStreamException wrong) {
            throw Refused.unreadable(wrong, part);
        }
    }

    /** 读到流的结尾，校验和在那里核对。 */
    private void end() throws Unreadable {
        try (stream) {
            stream.transferTo(OutputStream.nullOutputStream());
        } catch (IOException wrong) {
            throw Refused.unreadable(wrong, part);
        }
    }

    private Unreadable damaged() {
        return new Unreadable(Problem.DAMAGED, part);
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty("jdk.xml.maxElementDepth", Limits.DEPTH + 1);
        return factory;
    }
}
