package org.zhunsheng.server.worker;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** CSV（RFC 4180）：引号里可以有分隔符与换行，两个引号是一个；一次一行。 */
final class Csv {

    private final BufferedReader in;
    private final char separator;
    private int read;
    private int line;

    Csv(Reader in, char separator) {
        this.in = new BufferedReader(in);
        this.separator = separator;
    }

    /** 开头几行里最多的那一种；第一行可能是标题。 */
    static char separator(String text) {
        String first = text.lines().limit(10).collect(Collectors.joining());
        char best = ',';
        for (char one : new char[] {'\t', ';'}) if (count(first, one) > count(first, best)) best = one;
        return best;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(one -> one == wanted).count();
    }

    /** 刚读的一行从文件的第几行开始。 */
    int line() {
        return line;
    }

    /** 下一行；完了为 null。 */
    @Nullable
    List<String> next() throws IOException {
        String rest = in.readLine();
        if (rest == null) return null;
        line = ++read;
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; ; i++) {
            if (i == rest.length()) {
                String more = quoted ? in.readLine() : null;
                if (more == null) break;
                read++;
                cell.append('\n');
                rest = more;
                i = -1;
                continue;
            }
            char one = rest.charAt(i);
            if (quoted && one == '"' && i + 1 < rest.length() && rest.charAt(i + 1) == '"')
                cell.append(rest.charAt(i++));
            else if (one == '"' && (quoted || cell.isEmpty())) quoted = !quoted;
            else if (one == separator && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else cell.append(one);
        }
        cells.add(cell.toString());
        return cells;
    }
}
