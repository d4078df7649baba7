package org.zhunsheng.server.filling;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/**
 * 一格附上的一件：文件或者链接。写在格里，一件一行，与别的格一样有沿革、一起冻结；文件连同它的散列，以后换不了。
 *
 * @param source {@code file:编号:SHA-256}，或者 http、https 的网址
 * @param title 给人看的名称；没有制表符、换行
 */
public record Attached(String source, String title) {

    private static final String FILE = "file:";

    public static Attached file(long id, String sha256, String title) {
        return new Attached(FILE + id + ":" + sha256, title);
    }

    /** 一格里的各件；不像样的行不算。 */
    public static List<Attached> of(String cell) {
        return cell.lines()
                .map(line -> line.split("\t", 2))
                .filter(parts -> parts.length == 2)
                .map(parts -> new Attached(parts[0], parts[1]))
                .toList();
    }

    /** 写进一格的样子。 */
    public static String cell(List<Attached> all) {
        return all.stream().map(one -> one.source + "\t" + one.title).collect(Collectors.joining("\n"));
    }

    static String titles(String cell) {
        return of(cell).stream().map(Attached::title).collect(Collectors.joining("、"));
    }

    /** 文件的编号；链接的为空。 */
    public OptionalLong fileId() {
        return source.startsWith(FILE) ? OptionalLong.of(Long.parseLong(source.split(":")[1])) : OptionalLong.empty();
    }

    /** 文件内容的 SHA-256；链接的为空。 */
    public Optional<String> hash() {
        return source.startsWith(FILE) ? Optional.of(source.substring(source.lastIndexOf(':') + 1)) : Optional.empty();
    }

    /** 点开到哪里去。 */
    public String href() {
        return fileId().isPresent() ? "/api/v1/files/" + fileId().getAsLong() : source;
    }
}
