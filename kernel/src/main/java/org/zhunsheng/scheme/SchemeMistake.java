package org.zhunsheng.scheme;

import java.util.List;
import org.zhunsheng.text.Language;

/**
 * 指标体系文件里的一处错误。
 *
 * @param line 行号，从 1 起
 * @param column 列号，从 1 起，按字符数
 * @param source 这一行的原文
 * @param width 出错的字符数，至少为 1
 * @param arguments 填入句子的值
 */
public record SchemeMistake(
        String file, int line, int column, String source, int width, SchemeProblem problem, List<String> arguments) {

    public SchemeMistake {
        arguments = List.copyOf(arguments);
    }

    /** 错在哪里、怎样改：一两句话。 */
    public String explanation(Language language) {
        return problem.template(language).formatted(arguments.toArray());
    }

    /** 位置、摘录、解释，共五行。 */
    public String text(Language language) {
        String gutter = " ".repeat(Integer.toString(line).length());
        Excerpt excerpt = Excerpt.of(source, column, width);
        return """
                %s:%d:%d:
                %s |
                %d | %s
                %s | %s
                %s""".formatted(
                file, line, column, gutter, line, excerpt.line(), gutter, excerpt.carets(), explanation(language));
    }
}
