package org.zhunsheng.server;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code serve} 后面可以写什么。
 *
 * @param demonstrates {@code --demo}：装上演示
 * @param port {@code --port 端口}，1 至 65535；没有写的为空
 * @param settings 框架的设置，{@code --名称=值}
 */
record ServeOptions(boolean demonstrates, @Nullable Integer port, List<String> settings) {

    private static final String USAGE =
            "用法：serve [--demo] [--port 端口] [--设置=值 …]" + " / usage: serve [--demo] [--port PORT] [--setting=value ...]";

    ServeOptions {
        settings = List.copyOf(settings);
    }

    /** @throws IllegalArgumentException 有不认识的，或者端口不对；消息是给人看的 */
    static ServeOptions of(String[] args) {
        boolean demonstrates = false;
        Integer port = null;
        List<String> settings = new ArrayList<>();
        for (Iterator<String> rest = List.of(args).iterator(); rest.hasNext(); ) {
            String argument = rest.next();
            if (argument.equals("--demo")) demonstrates = true;
            else if (argument.equals("--port")) port = port(rest.hasNext() ? rest.next() : "");
            else if (argument.startsWith("--port=")) port = port(argument.substring("--port=".length()));
            else if (argument.matches("--[A-Za-z][\\w.-]*=.*")) settings.add(argument);
            else throw new IllegalArgumentException("不认识 " + argument + "。" + USAGE);
        }
        return new ServeOptions(demonstrates, port, settings);
    }

    private static int port(String written) {
        if (written.matches("\\d{1,5}")) {
            int port = Integer.parseInt(written);
            if (port >= 1 && port <= 65535) return port;
        }
        throw new IllegalArgumentException("端口要写 1 至 65535 的整数，写的是“" + written + "”。" + USAGE);
    }
}
