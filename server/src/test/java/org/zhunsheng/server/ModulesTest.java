package org.zhunsheng.server;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** 一个功能一个包：包与包之间没有圈，谁也不碰别人的内部。 */
class ModulesTest {

    @Test
    void thePackagesFormNoCircle() {
        ApplicationModules modules = ApplicationModules.of(Server.class);
        assertTrue(modules.stream().count() > 15, modules.toString());
        modules.verify();
    }
}
