package org.zhunsheng.documents;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.documents.json.FormJson;
import org.zhunsheng.layout.PrintedForm;

/** Printed forms for the tests of the writers. */
public final class PrintedForms {

    private PrintedForms() {}

    /** Published forms, one after the other. */
    public static List<PrintedForm> published(String... names) throws Exception {
        List<PrintedForm> printed = new ArrayList<>();
        for (String name : names) {
            byte[] json = Files.readAllBytes(Path.of("src/test/resources/truth", name + ".json"));
            printed.addAll(Writing.print(FormJson.read(json), null));
        }
        return printed;
    }

    /** A form in the interchange format, written with single quotes. */
    public static List<PrintedForm> of(@Nullable String layout, String json) throws Exception {
        byte[] bytes = json.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        return Writing.print(FormJson.read(bytes), layout);
    }
}
