package org.zhunsheng.documents.archive;

import java.io.ByteArrayInputStream;
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
    private int depth;

    /** 每个子元素一次；没有读完的部分由 {@link #children} 跳过。 */
    public interface Each {
        void element(String name) throws Unreadable;
    }

    private Xml(String part, XMLStreamReader reader) {
        this.part = part;
        this.reader = reader;
    }

    /** 打开部件，停在根元素。 */
    public static Xml open(Archive archive, String part) throws Unreadable {
        byte[] bytes = archive.read(part);
        try {
            Xml xml = new Xml(part, FACTORY.createXMLStreamReader(new ByteArrayInputStream(bytes)));
            while (!xml.advance()) {
                if (xml.reader.getEventType() == XMLStreamConstants.END_DOCUMENT) throw xml.damaged(null);
            }
            return xml;
        } catch (XMLStreamException wrong) {
            throw new Unreadable(wrong, Problem.DAMAGED, part);
        }
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

    /** 当前元素里的全部文字，含子元素中的；返回时当前元素已读完。 */
    public String text() throws Unreadable {
        StringBuilder text = new StringBuilder();
        int inside = depth;
        while (depth >= inside) {
            advance();
            int event = reader.getEventType();
            if (event == XMLStreamConstants.CHARACTERS
                    || event == XMLStreamConstants.CDATA
                    || event == XMLStreamConstants.SPACE) text.append(reader.getText());
        }
        return text.toString();
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
            if (!reader.hasNext()) throw damaged(null);
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (++depth > Limits.DEPTH) throw new Unreadable(Problem.TOO_COMPLEX, part, Limits.DEPTH + "");
                    return true;
                }
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new Unreadable(Problem.EXTERNAL_ENTITY);
                default -> {}
            }
            return false;
        } catch (XMLStreamException wrong) {
            throw damaged(wrong);
        }
    }

    private Unreadable damaged(@Nullable Exception cause) {
        return cause == null ? new Unreadable(Problem.DAMAGED, part) : new Unreadable(cause, Problem.DAMAGED, part);
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        return factory;
    }
}
