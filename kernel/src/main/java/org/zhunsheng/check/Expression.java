package org.zhunsheng.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhunsheng.text.Lexicon;

/** 词表里的正则表达式：去掉前后文的条件只是几个词的，只在文字里有这些词的地方去对。 */
final class Expression {

    private static final Map<List<String>, Expression> KNOWN = new ConcurrentHashMap<>();
    private static final Pattern PLAIN = Pattern.compile("[^\\\\\\[\\](){}?*+.^$|]+");

    private final Pattern pattern;
    private final List<String> literals;
    private final Lexicon lexicon;

    private Expression(Pattern pattern, List<String> literals) {
        this.pattern = pattern;
        this.literals = literals;
        this.lexicon = new Lexicon(literals);
    }

    private static Expression read(List<String> alternatives) {
        return new Expression(Pattern.compile(String.join("|", alternatives)), literals(alternatives));
    }

    /** 匹配的总是以其中一个词开头。 */
    static Expression startingWith(List<String> words, String pattern) {
        return new Expression(Pattern.compile(pattern), words);
    }

    /** 几行合成一个。 */
    static Expression of(List<String> alternatives) {
        return KNOWN.computeIfAbsent(alternatives, Expression::read);
    }

    /** 匹配的只能是这些词，或者以它们开头；列不出的为空。 */
    List<String> literals() {
        return literals;
    }

    /** 各处匹配，从前到后，互不重叠。 */
    void each(String text, Consumer<Matcher> found) {
        Matcher m = pattern.matcher(text);
        if (literals.isEmpty()) while (m.find()) found.accept(m);
        else eachLiteral(text, m.useTransparentBounds(true).useAnchoringBounds(false), found);
    }

    /** 去掉匹配的各处。 */
    String without(String text) {
        StringBuilder rest = new StringBuilder();
        int[] from = {0};
        each(text, m -> {
            rest.append(text, from[0], m.start());
            from[0] = m.end();
        });
        return from[0] == 0 ? text : rest.append(text, from[0], text.length()).toString();
    }

    private void eachLiteral(String text, Matcher m, Consumer<Matcher> found) {
        for (int i = 0; i < text.length(); i++) {
            if (lexicon.end(text, i) == i || !m.region(i, text.length()).lookingAt()) continue;
            found.accept(m);
            i = m.end() - 1;
        }
    }

    private static List<String> literals(List<String> alternatives) {
        List<String> literals = new ArrayList<>();
        for (String alternative : alternatives)
            literals.addAll(List.of(withoutContext(alternative).split("\\|")));
        boolean plain =
                literals.stream().allMatch(literal -> PLAIN.matcher(literal).matches());
        return plain ? List.copyOf(literals) : List.of();
    }

    /** 去掉前后文的条件：(?<=…)、(?<!…)、(?=…)、(?!…)。 */
    private static String withoutContext(String expression) {
        StringBuilder core = new StringBuilder();
        int depth = 0;
        for (int i = 0; i < expression.length(); i++) {
            if (expression.startsWith("(?", i) && "<=!".indexOf(expression.charAt(i + 2)) >= 0 || depth > 0) {
                if (expression.charAt(i) == '(') depth++;
                if (expression.charAt(i) == ')') depth--;
            } else {
                core.append(expression.charAt(i));
            }
        }
        return core.toString();
    }
}
