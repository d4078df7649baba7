package org.zhunsheng.server.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.zhunsheng.register.FieldType;
import org.zhunsheng.register.Register;
import org.zhunsheng.register.RegisterField;
import org.zhunsheng.server.register.Definitions.BuiltIn;

/** 随程序带来的台账：每个都读得成，数得出种子里那些数要的栏目都在。 */
class BuiltInRegistersTest {

    private static final Path FOLDER = Path.of("src/main/resources/registers");

    @Test
    void everyFileIsListedAndIsNamedByItsId() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            List<String> names = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".yaml"))
                    .sorted()
                    .toList();
            assertEquals(
                    names,
                    Definitions.builtIn().stream()
                            .map(one -> one.register().id() + ".yaml")
                            .sorted()
                            .toList());
        }
    }

    @Test
    void everyOneSaysWhatItIsForAndAsksForLittle() {
        for (BuiltIn one : Definitions.builtIn()) {
            assertTrue(one.text().startsWith("# "), one.register().id());
            long required = one.register().fields().stream()
                    .filter(RegisterField::required)
                    .count();
            assertTrue(required <= 6, one.register().id() + " asks for " + required);
        }
    }

    @Test
    void whatTheFiguresAreCountedFromIsThere() {
        assertTrue(field("meetings", "kind").choice("group-leaders").isPresent());
        assertTrue(field("field-surveys", "prefectures").several());
        assertEquals(FieldType.NUMBER, field("delegations", "size").type());
        assertTrue(field("suggestions", "adopted").choice("adopted").isPresent());
        assertTrue(field("coordination", "body").several());
        for (String id : List.of("aid-information", "work-news", "special-reports"))
            assertEquals("issue", register(id).key());
    }

    private static Register register(String id) {
        return Definitions.builtIn(id).orElseThrow().register();
    }

    private static RegisterField field(String id, String field) {
        return register(id).field(field).orElseThrow();
    }
}
