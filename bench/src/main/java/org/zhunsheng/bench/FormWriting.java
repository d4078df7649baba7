package org.zhunsheng.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.zhunsheng.documents.Format;
import org.zhunsheng.documents.Writing;
import org.zhunsheng.documents.json.FormJson;
import org.zhunsheng.form.Form;

/** 写成各格式：每个表种一份，每份用多少处理器时间；全部公开的表写出来最大有多大。 */
final class FormWriting {

    private FormWriting() {}

    static void run(List<Path> json) throws Exception {
        List<List<Form>> kinds = onePerKind(json);
        List<Trial.Work> works = new ArrayList<>();
        for (Format format : Writing.FORMATS) works.add(() -> bytes(kinds, format));
        List<Long> times = Trial.medians(works);
        for (int i = 0; i < works.size(); i++) {
            Format format = Writing.FORMATS.get(i);
            String what = String.format(
                    Locale.ROOT,
                    "写成 %s（%d 个表种各一份，每份 %d KB；公开的 %d 份里最大 %d KB）",
                    format,
                    kinds.size(),
                    bytes(kinds, format) / kinds.size() / 1024,
                    json.size(),
                    Math.ceilDiv(largest(json, format), 1024));
            Bench.row(what, Bench.millis(times.get(i) / kinds.size()));
        }
    }

    static List<Form> forms(Path json) throws Exception {
        return FormJson.read(Files.readAllBytes(json));
    }

    private static List<List<Form>> onePerKind(List<Path> json) throws Exception {
        Map<String, List<Form>> first = new LinkedHashMap<>();
        for (Path file : json) {
            List<Form> forms = forms(file);
            if (forms.size() == 1) first.putIfAbsent(forms.getFirst().kind(), forms);
        }
        return List.copyOf(first.values());
    }

    private static int bytes(List<List<Form>> documents, Format format) throws Exception {
        int bytes = 0;
        for (List<Form> forms : documents) bytes += Writing.write(forms, format, null).length;
        return bytes;
    }

    private static int largest(List<Path> json, Format format) throws Exception {
        int largest = 0;
        for (Path file : json) largest = Math.max(largest, Writing.write(forms(file), format, null).length);
        return largest;
    }
}
