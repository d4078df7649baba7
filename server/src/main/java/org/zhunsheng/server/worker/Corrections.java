package org.zhunsheng.server.worker;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.zhunsheng.documents.Unreadable;
import org.zhunsheng.documents.report.FormCell;
import org.zhunsheng.documents.report.FormReport;
import org.zhunsheng.documents.report.Report;

/** 把页面上填写的与读出的比较：不同的是更正，改回去的不再是，核对无误的消除疑问。 */
final class Corrections {

    private static final int LONGEST = 20_000;

    private Corrections() {}

    static Parcel apply(Parcel parcel, Job.Review review) throws Unreadable, Parcel.Broken {
        Parcel original = parcel.with(List.of());
        Report read = Jobs.report(original, true, review.language());
        List<Map<String, String>> corrections = parcel.corrections(read.forms().size());
        for (int i = 0; i < corrections.size(); i++) {
            Map<String, String> texts = texts(read.forms().get(i));
            Map<String, String> here = corrections.get(i);
            here.keySet().retainAll(texts.keySet());
            if (i < review.typed().size()) typed(review.typed().get(i), texts, here);
            if (i < review.confirmed().size()) confirmed(review.confirmed().get(i), texts, here);
        }
        List<String> schemes = review.schemes().isEmpty() ? parcel.schemes() : review.schemes();
        return parcel.with(corrections).withSchemes(schemes);
    }

    private static Map<String, String> texts(FormReport form) {
        Map<String, String> texts = new HashMap<>();
        form.tables()
                .forEach(table -> table.rows().forEach(row -> {
                    for (FormCell cell : row.cells()) texts.put(cell.pointer(), cell.text());
                }));
        return texts;
    }

    private static void typed(Map<String, String> typed, Map<String, String> texts, Map<String, String> corrections) {
        typed.forEach((pointer, text) -> {
            String read = texts.get(pointer);
            if (read == null || text.length() > LONGEST) return;
            String written = text.replace("\r\n", "\n").strip();
            boolean confirmed = read.equals(corrections.get(pointer));
            if (!written.equals(read)) corrections.put(pointer, written);
            else if (!confirmed) corrections.remove(pointer);
        });
    }

    private static void confirmed(List<String> pointers, Map<String, String> texts, Map<String, String> corrections) {
        for (String pointer : pointers) {
            String read = texts.get(pointer);
            if (read != null) corrections.putIfAbsent(pointer, read);
        }
    }
}
