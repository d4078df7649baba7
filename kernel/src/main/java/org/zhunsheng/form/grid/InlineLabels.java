package org.zhunsheng.form.grid;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.form.LabelText;
import org.zhunsheng.form.Lexicon;
import org.zhunsheng.form.Lexicon.Section;
import org.zhunsheng.text.Normal;

/** 标签与值写在一起的文字：“填报日期：2021年4月22日　单位：万元”。 */
final class InlineLabels {

    private static final Lexicon LEXICON = Lexicon.standard();
    private static final int LONGEST = 20;

    private InlineLabels() {}

    /** 一个标签和它后面的值。 */
    record Pair(String label, String value) {}

    /** 开头就是“标签：值”的文字里的各对；不是则为空。 */
    static List<Pair> of(String text) {
        List<Pair> pairs = new ArrayList<>();
        int valueStart = -1;
        String label = "";
        for (int colon = colon(text, 0); colon >= 0; colon = colon(text, colon + 1)) {
            int start = labelStart(text, Math.max(valueStart, 0), colon);
            if (start < 0) continue;
            if (valueStart < 0 && !text.substring(0, start).isBlank()) return List.of();
            if (valueStart >= 0)
                pairs.add(new Pair(label, text.substring(valueStart, start).strip()));
            label = text.substring(start, colon).strip();
            valueStart = colon + 1;
        }
        if (valueStart >= 0)
            pairs.add(new Pair(label, text.substring(valueStart).strip()));
        return pairs;
    }

    static boolean isLabel(String text) {
        return LEXICON.has(Section.FIELDS, text)
                || LEXICON.has(Section.IGNORED, text)
                || LEXICON.has(Section.SIGNATURES, text)
                || LEXICON.has(Section.TOTALS, text)
                || isAmount(text);
    }

    /** 资金栏名：年初预算数、执行率 …… */
    static boolean isAmount(String text) {
        String key = LEXICON.key(Section.FUNDING_COLUMNS, text);
        return key != null && !key.equals("reason");
    }

    private static int colon(String text, int from) {
        for (int i = from; i < text.length(); i++) if (text.charAt(i) == '：' || text.charAt(i) == ':') return i;
        return -1;
    }

    /** 冒号前最长的标签从哪里开始；它须在开头，或者前面是空白、标点。 */
    private static int labelStart(String text, int from, int colon) {
        int start = -1;
        for (int i = colon - 1, letters = 0; i >= from && letters <= LONGEST; i--) {
            if (!Normal.squeeze(text.substring(i, i + 1)).isEmpty()) letters++;
            boolean open = i == from || isBreak(text.charAt(i - 1));
            if (open && isLabel(text.substring(i, colon))) start = i;
        }
        return start;
    }

    private static boolean isBreak(char c) {
        return Normal.squeeze(String.valueOf(c)).isEmpty() || "；;，,。、".indexOf(c) >= 0;
    }

    /** 去掉标签末尾冒号后是否什么也没剩。 */
    static @Nullable String valueAfterColon(String text) {
        List<Pair> pairs = of(text);
        return pairs.isEmpty() || LabelText.norm(pairs.getFirst().value()).isEmpty()
                ? null
                : pairs.getFirst().value();
    }
}
