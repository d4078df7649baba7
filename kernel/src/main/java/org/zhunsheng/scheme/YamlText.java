package org.zhunsheng.scheme;

import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.composer.Composer;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;

/** YAML 1.2 文本 → 带位置的结点；所有标量都是文字。 */
final class YamlText {

    static final int MOST_CHARACTERS = 200_000;

    private YamlText() {}

    /** 语法有错时记下位置，返回 null。 */
    static @Nullable Node compose(String text, Mistakes mistakes) {
        if (text.length() > MOST_CHARACTERS) {
            String limit = Integer.toString(MOST_CHARACTERS);
            mistakes.add(0, 0, 1, SchemeProblem.TOO_LARGE, Integer.toString(text.length()), limit);
            return null;
        }
        LoadSettings settings = LoadSettings.builder()
                .setSchema(new FailsafeSchema())
                .setUseMarks(true)
                .build();
        try {
            return new Composer(settings, new BoundedParser(settings, text))
                    .getSingleNode()
                    .orElseGet(() -> {
                        mistakes.add(0, 0, 1, SchemeProblem.EMPTY);
                        return null;
                    });
        } catch (BoundedParser.Refused e) {
            mistakes.add(e.mark.getLine(), e.mark.getColumn(), 1, e.problem, e.arguments);
        } catch (MarkedYamlEngineException e) {
            syntax(e, mistakes);
        } catch (ReaderException e) {
            unprintable(text, e, mistakes);
        } catch (YamlEngineException e) {
            mistakes.add(0, 0, 1, SchemeProblem.SYNTAX, String.valueOf(e.getMessage()));
        }
        return null;
    }

    private static void syntax(MarkedYamlEngineException e, Mistakes mistakes) {
        Mark mark = e.getProblemMark().or(e::getContextMark).orElse(null);
        int line = mark == null ? 0 : mark.getLine();
        int column = mark == null ? 0 : mark.getColumn();
        mistakes.add(line, column, 1, SchemeProblem.SYNTAX, e.getProblem());
    }

    private static void unprintable(String text, ReaderException e, Mistakes mistakes) {
        int at = Math.min(e.getPosition(), text.length());
        String before = text.substring(0, at);
        int line = (int) before.chars().filter(c -> c == '\n').count();
        int column = at - (before.lastIndexOf('\n') + 1);
        mistakes.add(line, column, 1, SchemeProblem.SYNTAX, "U+%04X".formatted(e.getCodePoint()));
    }
}
