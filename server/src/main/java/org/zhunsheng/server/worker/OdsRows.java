package org.zhunsheng.server.worker;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.documents.Unreadable;

/** ODS 的第一个工作表，一行一行地读：数与日期取值，别的取看见的文字；重复的行与列照数展开，空的只数过去。 */
final class OdsRows {

    private static final String TYPE = "application/vnd.oasis.opendocument.spreadsheet";
    private static final String TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
    private static final String OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
    private static final String TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
    private static final int DATE = 10;

    /** 读出的一行给谁。 */
    interface Sink {
        void row(int line, List<String> cells) throws Unreadable;
    }

    private final XMLStreamReader xml;
    private final Sink sink;
    private final int columns;
    private final int longest;
    private int line = 1;

    private OdsRows(XMLStreamReader xml, Sink sink, int columns, int longest) {
        this.xml = xml;
        this.sink = sink;
        this.columns = columns;
        this.longest = longest;
    }

    /** 是不是 ODS：压缩包里的第一个文件说明类型。 */
    static boolean is(byte[] content) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            ZipEntry first = zip.getNextEntry();
            return first != null
                    && first.getName().equals("mimetype")
                    && new String(zip.readNBytes(TYPE.length()), StandardCharsets.US_ASCII).equals(TYPE);
        }
    }

    /** @param columns 至多几列；{@code longest} 一格至多几个字 */
    static void read(byte[] content, Sink sink, int columns, int longest) throws IOException, Unreadable {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (!entry.getName().equals("content.xml")) continue;
                new OdsRows(open(zip), sink, columns, longest).sheet();
                return;
            }
            throw new IOException("no content.xml");
        } catch (XMLStreamException broken) {
            throw new IOException(broken);
        }
    }

    private static XMLStreamReader open(InputStream in) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory.createXMLStreamReader(in);
    }

    private void sheet() throws XMLStreamException, Unreadable {
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT && at(TABLE, "table-row")) row();
            else if (event == XMLStreamConstants.END_ELEMENT && at(TABLE, "table")) return;
        }
    }

    private boolean at(String namespace, String name) {
        return name.equals(xml.getLocalName()) && namespace.equals(xml.getNamespaceURI());
    }

    private int repeated(String attribute) {
        String written = xml.getAttributeValue(TABLE, attribute);
        return written == null ? 1 : Math.max(1, Integer.parseInt(written));
    }

    private void row() throws XMLStreamException, Unreadable {
        int times = repeated("number-rows-repeated");
        List<String> cells = new ArrayList<>();
        while (xml.next() != XMLStreamConstants.END_ELEMENT || !at(TABLE, "table-row")) {
            if (!xml.isStartElement() || !at(TABLE, "table-cell") && !at(TABLE, "covered-table-cell")) continue;
            int wide = Math.min(repeated("number-columns-repeated"), columns - cells.size());
            String written = cell(xml.getLocalName());
            for (int i = 0; i < wide; i++) cells.add(written);
        }
        boolean blank = cells.stream().allMatch(String::isBlank);
        for (int i = 0; !blank && i < times; i++) sink.row(line + i, cells);
        line += times;
    }

    private String cell(String name) throws XMLStreamException {
        String value = value();
        StringBuilder text = new StringBuilder();
        int notes = 0;
        while (xml.next() != XMLStreamConstants.END_ELEMENT || !at(TABLE, name)) {
            if (xml.isStartElement() && at(OFFICE, "annotation")) notes++;
            else if (xml.isEndElement() && at(OFFICE, "annotation")) notes--;
            else if (notes == 0) more(text);
        }
        return value == null ? text.toString().strip() : value;
    }

    /** 段落之间换行；{@code text:s} 是空格。 */
    private void more(StringBuilder text) {
        if (text.length() > longest) return;
        if (xml.isCharacters()) text.append(xml.getText());
        else if (xml.isStartElement() && at(TEXT, "p") && !text.isEmpty()) text.append('\n');
        else if (xml.isStartElement() && at(TEXT, "s")) text.append(' ');
    }

    /** 数与日期的值；别的为空。 */
    private @Nullable String value() {
        String number = xml.getAttributeValue(OFFICE, "value");
        String type = xml.getAttributeValue(OFFICE, "value-type");
        if (number != null && ("float".equals(type) || "currency".equals(type)))
            return new BigDecimal(number).stripTrailingZeros().toPlainString();
        String date = xml.getAttributeValue(OFFICE, "date-value");
        return date == null || date.length() < DATE ? null : date.substring(0, DATE);
    }
}
