package org.zhunsheng.server.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.Test;

/** {@code docs/events.md} 里的清单由程序生成；{@code -Dregenerate=true} 重写。 */
class EventsDocTest {

    private static final Path PAGE = Path.of("../docs/events.md");
    private static final String HEAD = "| 事件 | 办成了什么 | 要有的权限 |\n|---|---|---|\n";

    @Test
    void theListIsCurrentAndEveryKindHasWords() throws IOException {
        String page = Files.readString(PAGE);
        String before = page.contains(HEAD) ? page.substring(0, page.indexOf(HEAD)) : page;
        String wanted = before + HEAD + rows();
        if (Boolean.getBoolean("regenerate")) Files.writeString(PAGE, wanted);
        assertEquals(wanted, Files.readString(PAGE), "docs/events.md is not current: run with -Dregenerate=true");
    }

    private static String rows() throws IOException {
        Properties words = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of("src/main/resources/messages.properties"))) {
            words.load(reader);
        }
        StringBuilder rows = new StringBuilder();
        for (EventType type : EventType.values()) {
            String said = words.getProperty("act." + type.code());
            assertTrue(said != null, type.code());
            rows.append("| `%s` | %s | `%s` |\n"
                    .formatted(type.code(), said, type.permission().code()));
        }
        return rows.toString();
    }
}
