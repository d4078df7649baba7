package org.zhunsheng.server.filling;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.form.LabelText;
import org.zhunsheng.text.Language;
import org.zhunsheng.text.Normal;
import org.zhunsheng.text.NumberText;
import org.zhunsheng.text.Sign;
import org.zhunsheng.text.SignedQuantity;

/** 贴来的各格行不行：与存的时候同一把尺子。空着的格不动表上的。 */
final class PastedCells {

    private static final String SIGN = "sign";
    private static final String TARGET = "target";
    private static final String UNIT = "unit";
    private static final Pattern SIGNED = Pattern.compile("(\\D+?)\\s*([\\d,.]+)\\s*(\\D*)");

    private final Entitlement it;
    private final Section section;
    private final Language language;

    PastedCells(Entitlement it, Section section, Language language) {
        this.it = it;
        this.section = section;
        this.language = language;
    }

    List<PastedCell> of(PastedRow row) {
        Map<String, String> values = split(row.values());
        List<PastedCell> cells = new ArrayList<>();
        for (Field field : section.fields()) {
            String value = values.get(field.name());
            if (value != null) cells.add(cell(row, field, canonical(field, value)));
        }
        return cells;
    }

    /** 符号、数、单位写在一格里（≥45公里）、而各有一栏可以填的，分到三栏；单位照写的。 */
    private Map<String, String> split(Map<String, String> values) {
        boolean apart = Stream.of(SIGN, TARGET, UNIT)
                .allMatch(name ->
                        section.fields().stream().anyMatch(field -> field.name().equals(name) && !field.locked()));
        Matcher read = SIGNED.matcher(values.getOrDefault(TARGET, ""));
        String sign = apart && !values.containsKey(SIGN) && read.matches() ? choice(read.group(1)) : null;
        if (sign == null) return values;
        Map<String, String> apiece = new LinkedHashMap<>(values);
        apiece.put(SIGN, sign);
        apiece.put(TARGET, read.group(2));
        if (!read.group(3).isBlank()) apiece.putIfAbsent(UNIT, read.group(3));
        return apiece;
    }

    /** 这个符号在选择里的写法；不是符号、没有这一种的为 null。 */
    private @Nullable String choice(String written) {
        Sign sign = Sign.parse(written);
        return section.fields().stream()
                .filter(field -> field.name().equals(SIGN))
                .flatMap(field -> field.choices().stream())
                .map(one -> one.zh())
                .filter(one -> sign != null && Sign.parse(one) == sign)
                .findFirst()
                .orElse(null);
    }

    private PastedCell cell(PastedRow row, Field field, String value) {
        String now = row.row().isEmpty() ? "" : it.form().value(row.row(), field.name());
        String fault = field.fault(value, language);
        PastedCell.Verdict verdict = switch (row.match()) {
            case UNKNOWN -> PastedCell.Verdict.NO_ROW;
            case REPEATED -> PastedCell.Verdict.REPEATED;
            case NEW ->
                field.locked()
                        ? PastedCell.Verdict.LOCKED_DIFFERENT
                        : fault.isEmpty() ? PastedCell.Verdict.FITS : PastedCell.Verdict.WRONG;
            case KNOWN -> known(row.row(), field, value, now, fault);
        };
        return new PastedCell(field.name(), value, now, verdict, verdict == PastedCell.Verdict.WRONG ? fault : "");
    }

    private PastedCell.Verdict known(String row, Field field, String value, String now, String fault) {
        boolean writes =
                it.writes(row, field) && it.form().filling().opening().holds(section.name(), row, field.name());
        if (!writes)
            return isSame(row, field, value, now)
                    ? PastedCell.Verdict.LOCKED_SAME
                    : PastedCell.Verdict.LOCKED_DIFFERENT;
        if (value.equals(now.strip()) || isSameNumber(field, value, now) || isSameTitle(field, value, now))
            return PastedCell.Verdict.SAME;
        return fault.isEmpty() ? PastedCell.Verdict.FITS : PastedCell.Verdict.WRONG;
    }

    private boolean isSame(String row, Field field, String value, String now) {
        return Normal.norm(value).equals(Normal.norm(now))
                || isSameNumber(field, value, now)
                || isSameTitle(field, value, now)
                || field.name().equals(TARGET) && isSameTarget(row, value, now)
                || field.name().equals(SIGN) && Sign.parse(value) != null && Sign.parse(value) == Sign.parse(now);
    }

    /** 名称前面的序号不算。 */
    private boolean isSameTitle(Field field, String value, String now) {
        return field.name().equals(section.title().name())
                && LabelText.norm(value).equals(LabelText.norm(now));
    }

    private static boolean isSameNumber(Field field, String value, String now) {
        if (field.look() != Field.Look.NUMBER) return false;
        BigDecimal one = NumberText.parse(value);
        BigDecimal other = NumberText.parse(now);
        return one != null && other != null && one.compareTo(other) == 0;
    }

    /** 别处的表把符号、数、单位写在一格里：没有写的不比。 */
    private boolean isSameTarget(String row, String value, String now) {
        SignedQuantity pasted = SignedQuantity.parse(value);
        SignedQuantity known = SignedQuantity.parse(
                it.form().value(row, SIGN) + now + it.form().value(row, UNIT));
        if (pasted == null || known == null) return false;
        String unit = pasted.quantity().unit();
        return (pasted.sign() == null || pasted.sign() == known.sign())
                && pasted.quantity().value().compareTo(known.quantity().value()) == 0
                && (unit.isEmpty() || unit.equals(known.quantity().unit()))
                && Objects.equals(pasted.upper(), known.upper());
    }

    /** 选择的词写成表上的那一种说法。 */
    private static String canonical(Field field, String written) {
        if (field.choices().isEmpty()) return written;
        Object value = field.read(written).value();
        return field.choices().stream()
                .filter(one -> one.value().equals(value))
                .map(one -> one.zh())
                .findFirst()
                .orElse(written);
    }
}
