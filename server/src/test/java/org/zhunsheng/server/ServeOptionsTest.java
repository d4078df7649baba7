package org.zhunsheng.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServeOptionsTest {

    private static ServeOptions of(String line) {
        return ServeOptions.of(line.isEmpty() ? new String[0] : line.split(" "));
    }

    @Test
    void nothingIsNeeded() {
        assertEquals(new ServeOptions(false, null, List.of()), of(""));
    }

    @Test
    void theDemonstrationThePortAndSettingsAreUnderstood() {
        ServeOptions all = of("--port 8123 --demo --zhunsheng.worker.count=1");
        assertEquals(new ServeOptions(true, 8123, List.of("--zhunsheng.worker.count=1")), all);
        assertEquals(Integer.valueOf(8124), of("--port=8124").port());
    }

    @ParameterizedTest
    @ValueSource(strings = {"--port", "--port 0", "--port 65536", "--port=http", "--demonstration", "8080", "--Demo"})
    void whatIsNotUnderstoodIsNamedWithTheWayToWriteIt(String line) {
        String said = String.valueOf(
                assertThrows(IllegalArgumentException.class, () -> of(line)).getMessage());
        assertTrue(said.contains("用法：serve"), said);
    }
}
