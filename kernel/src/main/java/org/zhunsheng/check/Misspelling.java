package org.zhunsheng.check;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * 错字表的一条：正则表达式与改法，写作“布署|部暑 → 部署”。
 *
 * @param literals 不算前后文，非有不可的字：一个也没有的文字不必再查
 */
record Misspelling(Pattern pattern, String correction, List<String> literals) {

    private static final Map<List<String>, List<Misspelling>> KNOWN = new ConcurrentHashMap<>();
    private static final Pattern PLAIN = Pattern.compile("[^\\\\\\[\\](){}?*+.^$|]+");

    static List<Misspelling> all(List<String> lines) {
        return KNOWN.computeIfAbsent(
                lines, list -> list.stream().map(Misspelling::of).toList());
    }

    boolean mayBeIn(String text) {
        return literals.isEmpty() || Words.any(text, literals);
    }

    Matcher matcher(String text) {
        return pattern.matcher(text);
    }

    private static Misspelling of(String line) {
        int arrow = line.lastIndexOf('→');
        String expression = line.substring(0, arrow).strip();
        List<String> literals = List.of(withoutContext(expression).split("\\|"));
        boolean plain =
                literals.stream().allMatch(literal -> PLAIN.matcher(literal).matches());
        return new Misspelling(
                Pattern.compile(expression), line.substring(arrow + 1).strip(), plain ? literals : List.of());
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
