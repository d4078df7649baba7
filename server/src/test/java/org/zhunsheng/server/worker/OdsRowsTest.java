package org.zhunsheng.server.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.zhunsheng.documents.Unreadable;

/** ODS 的行：数、日期、文字、重复、批注、第二个工作表。 */
class OdsRowsTest {

    private static final String OPEN = """
            <?xml version="1.0" encoding="UTF-8"?>%s
            <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
              xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0">
            <office:body><office:spreadsheet><table:table table:name="一">""";
    private static final String CLOSE = """
            </table:table><table:table table:name="二"><table:table-row><table:table-cell><text:p>不读</text:p></table:table-cell>
            </table:table-row></table:table></office:spreadsheet></office:body></office:document-content>""";

    private static byte[] ods(String doctype, String rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("mimetype"));
            zip.write("application/vnd.oasis.opendocument.spreadsheet".getBytes(StandardCharsets.US_ASCII));
            zip.putNextEntry(new ZipEntry("content.xml"));
            zip.write((OPEN.formatted(doctype) + rows + CLOSE).getBytes(StandardCharsets.UTF_8));
        }
        return out.toByteArray();
    }

    private static List<SheetRow> rows(byte[] file) throws Unreadable {
        return SheetRow.of(SheetRows.read(file)).toList();
    }

    @Test
    void valuesTextsAndRepetitionsAreReadFromTheFirstSheet() throws Exception {
        byte[] file = ods("", """
                <table:table-row><table:table-cell><text:p>编码</text:p></table:table-cell><table:table-cell><text:p>金额</text:p></table:table-cell></table:table-row>
                <table:table-row table:number-rows-repeated="3"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>
                <table:table-row table:number-rows-repeated="2"><table:table-cell office:value-type="string"><office:annotation><text:p>批注</text:p></office:annotation><text:p>甲<text:s/>乙</text:p><text:p>丙</text:p></table:table-cell>
                  <table:table-cell office:value-type="float" office:value="1040000.50"><text:p>1,040,000.5</text:p></table:table-cell>
                  <table:table-cell office:value-type="date" office:date-value="2019-03-01T00:00:00"><text:p>3月1日</text:p></table:table-cell>
                  <table:table-cell table:number-columns-repeated="2"><text:p>同</text:p></table:table-cell></table:table-row>
                """);
        assertEquals(
                List.of(
                        new SheetRow(1, List.of("编码", "金额")),
                        new SheetRow(5, List.of("甲 乙 丙", "1040000.5", "2019-03-01", "同", "同")),
                        new SheetRow(6, List.of("甲 乙 丙", "1040000.5", "2019-03-01", "同", "同"))),
                rows(file));
    }

    @Test
    void entitiesAndMillionsOfRepeatedRowsAreRefused() throws Exception {
        byte[] entity = ods(
                "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>",
                "<table:table-row><table:table-cell><text:p>&e;</text:p></table:table-cell></table:table-row>");
        assertThrows(Unreadable.class, () -> rows(entity));
        byte[] many = ods(
                "",
                "<table:table-row table:number-rows-repeated=\"2000000000\"><table:table-cell><text:p>甲</text:p></table:table-cell></table:table-row>");
        assertThrows(Unreadable.class, () -> rows(many));
    }
}
