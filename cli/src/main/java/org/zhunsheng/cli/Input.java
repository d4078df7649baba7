package org.zhunsheng.cli;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * 一份输入。
 *
 * @param path 文件
 * @param name 相对于所给文件夹的路径，写结果时沿用；直接给出的文件只有文件名
 */
record Input(Path path, String name) {

    /** 展开参数：文件原样，文件夹逐层走遍（隐藏文件除外），按名称排序。 */
    static List<Input> expand(List<Path> arguments) throws IOException {
        List<Input> inputs = new ArrayList<>();
        for (Path argument : arguments) {
            if (Files.isDirectory(argument)) inputs.addAll(walk(argument));
            else inputs.add(new Input(argument, String.valueOf(argument.getFileName())));
        }
        return inputs;
    }

    private static List<Input> walk(Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
                return !dir.equals(folder) && hidden(dir) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (attributes.isRegularFile() && !hidden(file)) files.add(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException unreadable) {
                files.add(file); // 读的时候再说清楚为什么读不了
                return FileVisitResult.CONTINUE;
            }
        });
        Collections.sort(files);
        return files.stream()
                .map(file -> new Input(file, folder.relativize(file).toString()))
                .toList();
    }

    private static boolean hidden(Path path) {
        return path.getFileName().toString().startsWith(".");
    }
}
