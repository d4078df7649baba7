package org.zhunsheng.documents.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.zhunsheng.documents.archive.Markup;
import org.zhunsheng.documents.archive.OfficePackage;
import org.zhunsheng.layout.PrintedForm;

/** 印好的表写成 XLSX：每张表一个工作表，数字是数字，合计与执行率是公式，标签受保护，打印设置齐全。 */
public final class SheetWriter {

    static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private static final String WORKBOOK = "xl/workbook.xml";

    private final List<PrintedForm> forms;
    private final List<String> names = new ArrayList<>();
    private final List<SheetPage> pages = new ArrayList<>();
    private final List<String> ids = new ArrayList<>();

    private SheetWriter(List<PrintedForm> forms) {
        this.forms = forms;
    }

    /** @param forms 至少一张：工作簿不能没有工作表 */
    public static byte[] write(List<PrintedForm> forms) {
        return new SheetWriter(forms).write();
    }

    private byte[] write() {
        OfficePackage office = new OfficePackage(WORKBOOK);
        String projects = forms.stream().map(PrintedForm::name).distinct().collect(Collectors.joining("；"));
        office.properties(
                forms.getFirst().headings().getFirst(),
                projects,
                forms.getFirst().language());
        names.addAll(SheetNames.of(forms));
        CellStyles styles = new CellStyles();
        for (int i = 0; i < forms.size(); i++) {
            SheetPage page = new SheetPage(forms.get(i), styles, i == 0);
            pages.add(page);
            String part = "worksheets/sheet" + (i + 1) + ".xml";
            office.add("xl/" + part, TYPE + "worksheet+xml", page::write);
            ids.add(office.relate(WORKBOOK, "worksheet", part));
        }
        office.relate(WORKBOOK, "styles", "styles.xml");
        office.add("xl/styles.xml", TYPE + "styles+xml", styles::write);
        office.add(WORKBOOK, TYPE + "sheet.main+xml", this::workbook);
        return office.finish();
    }

    private void workbook(Markup xml) {
        xml.open("workbook", "xmlns", MAIN, "xmlns:r", RELATIONS);
        xml.open("bookViews").empty("workbookView").close();
        xml.open("sheets");
        for (int i = 0; i < pages.size(); i++)
            xml.empty("sheet", "name", names.get(i), "sheetId", i + 1 + "", "r:id", ids.get(i));
        xml.close().open("definedNames");
        for (int i = 0; i < pages.size(); i++)
            name(xml, i, "Print_Area", pages.get(i).area());
        for (int i = 0; i < pages.size(); i++)
            name(xml, i, "Print_Titles", pages.get(i).titles());
        xml.close().close();
    }

    private void name(Markup xml, int sheet, String name, String range) {
        if (range.isEmpty()) return;
        String quoted = "'" + names.get(sheet).replace("'", "''") + "'!";
        xml.leaf("definedName", quoted + range, "name", "_xlnm." + name, "localSheetId", sheet + "");
    }
}
