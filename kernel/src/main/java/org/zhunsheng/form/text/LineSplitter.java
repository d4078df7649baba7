package org.zhunsheng.form.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.zhunsheng.text.Normal;

/** 把一行按空白分成片：两端对齐的单字、数字与汉字之间的空白不算分隔。 */
final class LineSplitter {

    private static final Pattern BLANKS = Pattern.compile("[\\s\\u3000\\u00a0]+");
    private static final Pattern AMOUNT = Pattern.compile("[-+]?[\\d,]+(\\.\\d+)?%?");
    private static final Pattern NUMBERED = Pattern.compile(".*(指标|附件|附|表|第|目标|[（(至达共约为超过近])$");
    private static final String UNITS = "年月日号个万亿元名人次户亩条项家只头公米吨台套件村里平立千百批天小分所座期辆处株册场份间栋幢粒位届类种片段岁度";
    private static final int PROSE = 60;

    private final Predicate<String> term;
    private final Predicate<String> open;

    /**
     * @param term 是不是词典里的一个整词（比较用的写法）
     * @param open 是不是一个整词带着没写完的括号
     */
    LineSplitter(Predicate<String> term, Predicate<String> open) {
        this.term = term;
        this.open = open;
    }

    List<String> split(String line) {
        String[] tokens = BLANKS.split(line.strip());
        List<String> out = new ArrayList<>();
        StringBuilder piece = new StringBuilder(tokens[0]);
        boolean spaced = single(tokens[0]);
        for (int i = 1; i < tokens.length; i++) {
            boolean letters = spaced && single(tokens[i]) && single(tokens[i - 1]);
            if (letters) {
                piece.append(tokens[i]);
            } else if (!(spaced && piece.length() > 1) && joins(piece, tokens, i, line)) {
                piece.append(' ').append(tokens[i]);
                spaced = false;
            } else {
                out.add(piece.toString());
                piece = new StringBuilder(tokens[i]);
                spaced = single(tokens[i]);
            }
        }
        out.add(piece.toString());
        return out;
    }

    private boolean joins(CharSequence piece, String[] tokens, int i, String line) {
        String left = piece.toString();
        String next = tokens[i];
        char a = left.charAt(left.length() - 1);
        char b = next.charAt(0);
        if ("（([【“".indexOf(a) >= 0 || "）)]】，。；、”".indexOf(b) >= 0) return true;
        if ("：:".indexOf(a) >= 0 || "≥≤><=≧≦═﹦—/".indexOf(b) >= 0 || "≥≤><=≧≦═﹦—-/%％".indexOf(a) >= 0)
            return a != ':' && a != '：' && percentage(left, next);
        if (term.test(Normal.norm(left)) || open.test(Normal.norm(left))) return false;
        boolean before = Character.isDigit(a);
        boolean after = Character.isDigit(b);
        if (before && after) return false;
        if (before || Character.isDigit(last(tokens[i - 1]))) return unit(left, next);
        if (after) return counts(left, tokens, i, line);
        return latin(a) && latin(b)
                || latin(a) != latin(b) && left.length() < PROSE && !cjkBoth(a, b) && (latin(a) || latin(b));
    }

    /** 百分数之后：前面是句子的一部分才接着写。 */
    private static boolean percentage(String left, String next) {
        return next.startsWith("以")
                || !AMOUNT.matcher(Normal.norm(left)).matches()
                        && left.length() > 8
                        && cjk(next.charAt(0))
                        && (left.endsWith("%") || left.endsWith("％"));
    }

    /** 数后面的文字是单位，或是句子的下半截。 */
    private boolean unit(String left, String next) {
        if (next.startsWith("年")) return true;
        if (term.test(Normal.norm(next))) return false;
        boolean alone = AMOUNT.matcher(Normal.norm(left)).matches();
        return !alone || next.length() <= 4 || UNITS.indexOf(next.charAt(0)) >= 0;
    }

    /** 文字后面的数：行尾的几个数是别的格；句子中间的数不是。 */
    private static boolean counts(String left, String[] tokens, int i, String line) {
        if (NUMBERED.matcher(left).matches()) return true;
        for (int k = i; k < tokens.length; k++)
            if (!AMOUNT.matcher(Normal.norm(tokens[k])).matches()) return true;
        return tokens.length == i + 1 && Piece.width(line) >= PROSE;
    }

    private static char last(String token) {
        return token.charAt(token.length() - 1);
    }

    private static boolean single(String token) {
        return token.length() == 1 && cjk(token.charAt(0));
    }

    static boolean cjk(char c) {
        return Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
    }

    private static boolean cjkBoth(char a, char b) {
        return a >= 0x2E80 && b >= 0x2E80;
    }

    private static boolean latin(char c) {
        return c < 0x2E80 && Character.isLetterOrDigit(c);
    }
}
