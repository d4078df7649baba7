package org.zhunsheng.claim;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhunsheng.claim.Claims.Part;

/** 每个数数的是什么：先看右边（39条意见建议），再看左边（调查研究32次），再看同一句里相邻的数、前一个分句。 */
final class CountedObjects {

    private static final String CLAUSE_ENDS = "，。；：:！？;（）()\n";
    private static final String SENTENCE_ENDS = "。；！？;\n";
    private static final Pattern LAST_BRACKET = Pattern.compile("[（(][^（）()]*[）)]$");

    private final String text;
    private final List<Part> parts;
    private final String[] found;

    CountedObjects(String text, List<Part> parts) {
        this.text = text;
        this.parts = parts;
        found = new String[parts.size()];
    }

    /** 第 {@code i} 个数；前面的先问过。看不出的为空字。 */
    String of(int i) {
        String right = right(i);
        String object = right.isEmpty() ? left(i) : right;
        if (object.isEmpty()) object = neighbour(i);
        if (object.isEmpty()) object = clauseBefore(i);
        found[i] = object;
        return object;
    }

    private String right(int i) {
        CountedNumber number = parts.get(i).number();
        if (number == null) return "";
        int end = rightEnd(i, number.after());
        boolean shared = i + 1 < parts.size() && parts.get(i + 1).start() == end;
        return NounPhrases.right(text.substring(number.after(), end), shared);
    }

    /** 到分句末尾，或者下一个数之前；书名号、引号里的数不算。 */
    private int rightEnd(int i, int from) {
        int limit = i + 1 < parts.size() ? boundary(i + 1) : text.length();
        int end = from;
        while (end < limit && CLAUSE_ENDS.indexOf(text.charAt(end)) < 0) end++;
        return end;
    }

    /** 从第 {@code i} 个起，第一个不是名称的从哪里开始。 */
    private int boundary(int i) {
        for (int next = i; next < parts.size(); next++)
            if (parts.get(next).kind() != ClaimKind.NAME) return parts.get(next).start();
        return text.length();
    }

    private String left(int i) {
        int end = parts.get(i).start();
        String phrase = text.substring(leftStart(i, end), end);
        return NounPhrases.left(phrase);
    }

    private int leftStart(int i, int end) {
        return clauseStart(limit(i), end);
    }

    /** 前一个不是名称的数之后。 */
    private int limit(int i) {
        for (int before = i - 1; before >= 0; before--) {
            Part part = parts.get(before);
            if (part.kind() != ClaimKind.NAME)
                return part.number() == null ? part.end() : part.number().after();
        }
        return 0;
    }

    /** 从 {@code end} 往前到分句的开头；紧挨着的括号跳过去。 */
    private int clauseStart(int limit, int end) {
        int from = end;
        Matcher bracket = LAST_BRACKET.matcher(text).region(limit, end);
        if (bracket.find()) from = bracket.start();
        while (from > limit && CLAUSE_ENDS.indexOf(text.charAt(from - 1)) < 0) from--;
        return from;
    }

    /** 紧接着的下一个数的事物（3批次42名教师），或者同一句里前一个数的（由70%提高到85%）。 */
    private String neighbour(int i) {
        CountedNumber number = parts.get(i).number();
        if (number != null && i + 1 < parts.size() && parts.get(i + 1).start() == number.after()) {
            String next = right(i + 1);
            if (!next.isEmpty()) return next;
        }
        if (i == 0 || found[i - 1] == null) return "";
        String between = text.substring(parts.get(i - 1).end(), parts.get(i).start());
        for (int at = 0; at < between.length(); at++) if (SENTENCE_ENDS.indexOf(between.charAt(at)) >= 0) return "";
        return found[i - 1];
    }

    private String clauseBefore(int i) {
        int limit = limit(i);
        int end = parts.get(i).start();
        while (end > limit && CLAUSE_ENDS.indexOf(text.charAt(end - 1)) < 0) end--;
        if (end <= limit || SENTENCE_ENDS.indexOf(text.charAt(end - 1)) >= 0) return "";
        return NounPhrases.left(text.substring(clauseStart(limit, end - 1), end - 1));
    }
}
