package org.zhunsheng.server.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.zhunsheng.server.access.Caller;
import org.zhunsheng.server.filling.Entitlement;
import org.zhunsheng.server.filling.Section;

/** 写一个工作簿：说明（或结果）在前，一张填报表一个工作表。 */
final class BookWriter {

    private static final int LONGEST_NAME = 28;

    private final Words words;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 16);
    private final Workbook book = new Workbook(out, "Zhunsheng", "1.0");
    private final Set<String> taken = new HashSet<>();

    BookWriter(Words words) {
        this.words = words;
    }

    /** 空白的，给人填。 */
    static byte[] blank(Bundle bundle, List<Entitlement> forms, Words words) {
        BookWriter writer = new BookWriter(words);
        Worksheet guide = writer.sheet(words.of("workbook.guide"));
        List<String> names =
                forms.stream().map(it -> writer.form(it, Annotations.NONE)).toList();
        writer.guide(guide, bundle, forms, names);
        return writer.done();
    }

    /** 标出要人再看的，接着填。 */
    static byte[] annotated(List<Compared> compared, Words words) {
        BookWriter writer = new BookWriter(words);
        ResultSheet result = new ResultSheet(writer.sheet(words.of("workbook.result")), words);
        for (Compared one : compared) {
            Entitlement it = one.it();
            boolean usable = it != null && one.problem().isEmpty();
            String name = usable && it != null
                    ? writer.form(it, Annotations.of(one, words))
                    : one.form().sheet();
            result.add(one, name);
        }
        result.close();
        return writer.done();
    }

    private Worksheet sheet(String name) {
        taken.add(name.toLowerCase(Locale.ROOT));
        return book.newWorksheet(name);
    }

    private String form(Entitlement it, Annotations notes) {
        Worksheet sheet = sheet(name(it.project()));
        new FormSheet(sheet, it, words, notes).write();
        return sheet.getName();
    }

    /** 工作表的名称：不许的符号去掉，不太长，不重复。 */
    private String name(String project) {
        String plain = project.replaceAll("[\\\\/*?:\\[\\]'\\p{Cntrl}]", " ").strip();
        String stem = plain.isEmpty() ? words.of("workbook.sheet") : plain;
        stem = stem.substring(0, Math.min(LONGEST_NAME - 4, stem.length())).strip();
        String name = stem;
        for (int i = 2; taken.contains(name.toLowerCase(Locale.ROOT)); i++) name = stem + " " + i;
        return name;
    }

    private void guide(Worksheet sheet, Bundle bundle, List<Entitlement> forms, List<String> names) {
        Looks looks = new Looks(sheet);
        List<String> lines = new ArrayList<>();
        lines.add(bundle.unit() + " " + words.form(bundle.kind(), bundle.year()));
        lines.add(words.of("workbook.guide.who", Caller.current().login(), LocalDate.now()));
        if (bundle.deadline() != null) lines.add(words.of("workbook.guide.deadline", bundle.deadline()));
        for (int i = 1; i <= 7; i++) lines.add(words.of("workbook.guide." + i));
        sheet.value(0, 0, Marks.GUIDE);
        for (int i = 0; i < lines.size(); i++) sheet.value(i, 1, lines.get(i));
        looks.title(0, 1);
        int line = lines.size() + 1;
        String[] head = {"workbook.guide.sheet", "workbook.guide.project", "workbook.guide.rows", "workbook.guide.open"
        };
        for (int i = 0; i < head.length; i++) {
            sheet.value(line, 1 + i, words.of(head[i]));
            looks.label(line, 1 + i);
        }
        for (int i = 0; i < forms.size(); i++) {
            Entitlement it = forms.get(i);
            sheet.value(++line, 1, names.get(i));
            sheet.value(line, 2, it.project());
            sheet.value(line, 3, rows(it));
            sheet.value(line, 4, words.of(it.whole() ? "workbook.guide.whole" : "workbook.guide.own"));
        }
        double[] widths = {2, 30, 40, 10, 30};
        for (int i = 0; i < widths.length; i++) sheet.width(i, widths[i]);
        looks.page(0, 1);
    }

    private static int rows(Entitlement it) {
        return it.form().kind().parts(it.form()).stream()
                .map(Section::name)
                .mapToInt(section -> it.form().rows(section).size())
                .sum();
    }

    private byte[] done() {
        try {
            book.finish();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return OpenBook.of(out.toByteArray());
    }
}
