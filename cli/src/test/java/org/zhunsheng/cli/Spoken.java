package org.zhunsheng.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** 一次命令的全部输出与退出码；在本进程内执行，相对路径从仓库根算起。 */
record Spoken(byte[] out, byte[] err, int exit) {

    static Spoken by(List<String> arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        String[] fromRoot = arguments.stream()
                .map(argument -> argument.startsWith("samples") ? "../" + argument : argument)
                .toArray(String[]::new);
        int exit;
        try (PrintWriter o = new PrintWriter(out, true, StandardCharsets.UTF_8);
                PrintWriter e = new PrintWriter(err, true, StandardCharsets.UTF_8)) {
            exit = Zhunsheng.run(o, e, fromRoot);
        }
        return new Spoken(out.toByteArray(), err.toByteArray(), exit);
    }

    String text() {
        return new String(out, StandardCharsets.UTF_8);
    }

    String errors() {
        return new String(err, StandardCharsets.UTF_8);
    }
}
