package org.zhunsheng.server.postgres;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** 另一个进程：启动服务器，写一行，报出主进程、端口与 fsync，等到标准输入关上再停下。 */
final class Sitter {

    /** 在日志之外说的话，以此开头。 */
    private static final String WORD = "said: ";

    private Sitter() {}

    public static void main(String[] args) throws Exception {
        try (Postgres postgres = Postgres.start(Ground.settings(Path.of(args[0])))) {
            Ground.execute(postgres, "create table kept as select '还在' as word");
            System.out.println(
                    WORD + postgres.pid() + " " + postgres.port() + " " + Ground.ask(postgres, "show fsync"));
            System.in.read();
        } catch (PostgresProblem problem) {
            System.out.println(WORD + problem.sentence());
        }
    }

    static Process start(List<String> prefix, String classpath, Path folder) throws IOException {
        List<String> command = new ArrayList<>(prefix);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx128m", "-Dstdout.encoding=UTF-8", "-cp", classpath));
        command.addAll(List.of(Sitter.class.getName(), folder.toString()));
        return new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    static String said(Process sitter) throws IOException {
        BufferedReader out = new BufferedReader(new InputStreamReader(sitter.getInputStream(), StandardCharsets.UTF_8));
        String line = out.readLine();
        while (line != null && !line.startsWith(WORD)) line = out.readLine();
        if (line == null) throw new IOException("the other process ended without a word");
        return line.substring(WORD.length());
    }
}
