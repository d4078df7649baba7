package org.zhunsheng.documents.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhunsheng.check.Examination;
import org.zhunsheng.documents.Formats;
import org.zhunsheng.documents.report.FormReport;
import org.zhunsheng.documents.report.Report;
import org.zhunsheng.form.Form;
import org.zhunsheng.form.FormField;
import org.zhunsheng.form.Origin;
import org.zhunsheng.form.Reading;
import org.zhunsheng.text.Language;

/** 表连同来源写成 JSON 再读回来，看到的与原来一样：检核页的各步之间就靠它。 */
class RestoreTest {

    private static final Path SAMPLES = Path.of("../samples");

    static Stream<Path> samples() throws Exception {
        try (Stream<Path> files = Files.list(SAMPLES)) {
            return files.sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void theSameFindingsAtTheSamePlaces(Path sample) throws Exception {
        Reading reading = Formats.read(sample);
        List<Form> restored = FormJson.restore(FormJson.write(reading.forms(), true), List.of());
        assertEquals(report(reading.forms()), report(restored));
    }

    @Test
    void aCorrectionKeepsWhatStoodThere() throws Exception {
        Reading reading = Formats.read(SAMPLES.resolve("shanghai-kunming-office-2019.docx"));
        String json = FormJson.write(reading.forms(), true);
        Form corrected =
                FormJson.restore(json, List.of(Map.of("/total_score", "77"))).getFirst();
        assertEquals("77", corrected.totalScore().asWritten());
        assertTrue(corrected.totalScore().origin() instanceof Origin.Corrected);
        assertNotNull(corrected.totalScore().origin().place(), "the first place is not lost");
        assertEquals(reading.forms().getFirst().text(FormField.PROJECT).asWritten(), text(corrected));
        assertFalse(report(List.of(corrected)).equals(report(reading.forms())));
    }

    private static String text(Form form) {
        return form.text(FormField.PROJECT).asWritten();
    }

    private static List<FormReport> report(List<Form> forms) {
        List<Examination> examined = forms.stream()
                .map(form -> Examination.of(form, null, Language.ZH))
                .toList();
        return Report.of("表", new Reading(forms, List.of()), examined, Language.ZH)
                .forms();
    }
}
