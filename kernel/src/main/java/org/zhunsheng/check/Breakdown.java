package org.zhunsheng.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.text.Quantities.Mention;
import org.zhunsheng.text.Quantity;

/**
 * 一句话里的总数与分项：“走访单位60家，其中企业31家、学校12家、医院15家”；或者各占的比例。
 *
 * @param total 总数；比例为 100
 * @param text 列出分项的那段话
 * @param mixed 分项里夹着别的单位，不能相加
 * @param halfUnit 写成小数的数，末位的一半；都是整数时为零
 * @param written 总数所写的单位
 */
record Breakdown(
        BigDecimal total,
        List<BigDecimal> parts,
        String unit,
        String text,
        boolean mixed,
        BigDecimal halfUnit,
        String written) {

    private static final Expression OPENING = Expression.of(List.of("其中|分别为|分别是|分别占|各占"));
    private static final Pattern DIVIDED = Pattern.compile("其中|分别占|各占|占比分别|比例分别");
    private static final Pattern CLOSING = Pattern.compile("[。！!？?\\n；;]|其中|同时|此外|另外");
    private static final Pattern LONG_CLOSING = Pattern.compile("[。！!？?\\n]|其中");
    private static final Pattern BRACKETS = Pattern.compile("[（(][^（()）]*[）)]");
    private static final Pattern JOINT = Pattern.compile("[、和，,]|以及");
    private static final String PERCENT = "%";

    /** 一段文字里的总数与分项，以及各占的比例。 */
    static List<Breakdown> in(Passage passage) {
        List<Breakdown> found = new ArrayList<>();
        String text = passage.text();
        OPENING.each(text, opening -> {
            boolean list = opening.end() < text.length() && "：:".indexOf(text.charAt(opening.end())) >= 0;
            Matcher closing = (list ? LONG_CLOSING : CLOSING).matcher(text);
            int end = closing.find(opening.end()) ? closing.start() : text.length();
            Breakdown breakdown = of(passage, opening.start(), end, opening.group());
            if (breakdown != null) found.add(breakdown);
        });
        for (Span sentence : passage.sentences()) {
            Breakdown shares = shares(passage, sentence);
            if (shares != null) found.add(shares);
        }
        return found;
    }

    /** 一句里各占的比例：“占”字引出，顿号相连。只有两项的，须说明是分别占。 */
    private static @Nullable Breakdown shares(Passage passage, Span sentence) {
        if (sentence.text().indexOf('占') < 0) return null;
        List<BigDecimal> shares = new ArrayList<>();
        int from = sentence.from();
        boolean share = false;
        for (Mention mention : passage.mentions(sentence)) {
            String before = passage.text().substring(from, mention.start());
            from = mention.end();
            share = unit(mention).equals(PERCENT)
                    && (before.contains("占") || share && JOINT.matcher(before).matches());
            if (share) shares.add(value(mention));
        }
        int least = DIVIDED.matcher(sentence.text()).find() ? 2 : 3;
        return shares.size() < least
                ? null
                : new Breakdown(
                        BigDecimal.valueOf(100), shares, PERCENT, sentence.text(), false, BigDecimal.ZERO, PERCENT);
    }

    private static @Nullable Breakdown of(Passage passage, int from, int to, String opening) {
        Span region = new Span(passage.text().substring(from, to), from);
        List<Mention> parts = new ArrayList<>(passage.mentions(region));
        Matcher bracket = BRACKETS.matcher(region.text());
        while (bracket.find()) {
            Span inside = new Span(bracket.group(), from + bracket.start());
            parts.removeIf(part -> inside.holds(part.start()));
        }
        if (parts.isEmpty()) return null;
        String unit = unit(parts.getFirst());
        List<BigDecimal> values = parts.stream()
                .filter(part -> unit(part).equals(unit))
                .map(Breakdown::value)
                .toList();
        boolean mixed = values.size() < parts.size();
        if (unit.equals(PERCENT)) return null;
        Mention total = total(passage, from, unit, opening);
        return total == null
                ? null
                : new Breakdown(
                        value(total),
                        values,
                        unit,
                        region.text(),
                        mixed,
                        halfUnit(total, parts),
                        total.quantity().unit());
    }

    /** 同一句里、分项之前最近的同单位的数；“分别为”只看紧接着的前一个分句。 */
    private static @Nullable Mention total(Passage passage, int before, String unit, String opening) {
        String head = passage.text().substring(0, before);
        int start = 0;
        for (char c : "。！!？?；;\n".toCharArray()) start = Math.max(start, head.lastIndexOf(c) + 1);
        if (!opening.equals("其中")) {
            int comma = Math.max(head.lastIndexOf('，'), head.lastIndexOf('：'));
            if (comma > start)
                start = Math.max(
                        start, Math.max(head.lastIndexOf('，', comma - 1), head.lastIndexOf('：', comma - 1)) + 1);
        }
        Mention nearest = null;
        for (Mention mention : passage.mentions())
            if (mention.start() >= start
                    && mention.start() < before
                    && unit(mention).equals(unit)) nearest = mention;
        return nearest;
    }

    private static String unit(Mention mention) {
        return Amount.of(mention.quantity()).unit();
    }

    private static BigDecimal value(Mention mention) {
        return Amount.of(mention.quantity()).value();
    }

    /** 以总数自己的单位表示，给人看：89.97万元。 */
    String shown(BigDecimal value) {
        BigDecimal own = new Quantity(value, unit).in(written);
        return Findings.show(own == null ? value : own) + (isShares() ? PERCENT : written);
    }

    boolean isShares() {
        return unit.equals(PERCENT);
    }

    BigDecimal sum() {
        return parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    boolean sumBelowTotal() {
        return sum().compareTo(total) < 0;
    }

    boolean mentions(List<String> words) {
        return Words.any(text, words);
    }

    boolean sharesMiss(BigDecimal whole, BigDecimal tolerance) {
        return parts.size() > 1 && !mixed && sum().subtract(whole).abs().compareTo(tolerance) > 0;
    }

    /** 分项加起来不等于总数；列完分项又说别的事的，前几项相加等于总数即可。单独一项只有大过总数才不对。 */
    boolean partsMiss() {
        BigDecimal running = BigDecimal.ZERO;
        for (BigDecimal part : parts) {
            running = running.add(part);
            if (running.compareTo(total) == 0) return false;
        }
        if (parts.size() == 1) return running.compareTo(total) > 0;
        return !mixed
                && running.compareTo(total) != 0
                && running.subtract(total).abs().compareTo(roundingError()) >= 0;
    }

    /** 写成小数的各数都经过四舍五入，每个数最多差末位的一半；整数没有这一层。 */
    private BigDecimal roundingError() {
        return halfUnit.multiply(BigDecimal.valueOf(parts.size() + 1L));
    }

    private static BigDecimal halfUnit(Mention total, List<Mention> parts) {
        int digits = total.quantity().value().scale();
        for (Mention part : parts)
            digits = Math.max(digits, part.quantity().value().scale());
        if (digits <= 0) return BigDecimal.ZERO;
        BigDecimal half = new BigDecimal("0.5").movePointLeft(digits);
        return Amount.of(new Quantity(half, total.quantity().unit())).value();
    }
}
