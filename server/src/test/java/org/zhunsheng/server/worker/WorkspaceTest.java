package org.zhunsheng.server.worker;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class WorkspaceTest {

    @Test
    void twoOfOneProcessDoNotDisturbEachOther() throws IOException {
        Workspace first = Workspace.open();
        Path kept = Files.writeString(first.folder().resolve("kept"), "x");
        Workspace second = Workspace.open();
        assertTrue(Files.exists(kept), "opening another one");
        second.close();
        assertFalse(Files.exists(second.folder()));
        assertTrue(Files.exists(kept), "closing another one");
        first.close();
        assertFalse(Files.exists(first.folder()));
    }

    @Test
    void whatADeadProcessLeftIsSwept() throws IOException {
        Workspace here = Workspace.open();
        Path left = Files.createDirectory(here.folder().resolveSibling("999999999-left"));
        Files.writeString(left.resolve("secret"), "x");
        Workspace next = Workspace.open();
        assertFalse(Files.exists(left));
        next.close();
        here.close();
    }
}
