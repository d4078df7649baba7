package org.zhunsheng.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.zhunsheng.form.Fact;
import org.zhunsheng.form.Facts;
import org.zhunsheng.form.Field;
import org.zhunsheng.form.Form;
import org.zhunsheng.form.FormField;
import org.zhunsheng.form.Funding;
import org.zhunsheng.form.FundingField;
import org.zhunsheng.form.IndicatorField;
import org.zhunsheng.text.Blank;
import org.zhunsheng.text.Normal;

/** A form as pointer → comparable text: width, blanks, quotation marks and thousand separators do not count. */
public final class ComparableForm {

    private ComparableForm() {}

    /** @param left fields that are not compared */
    public static Map<String, String> values(Form form, Set<FormField> left) {
        Map<String, String> values = new TreeMap<>();
        form.facts().all().forEach((field, fact) -> {
            if (!left.contains(field)) put(values, field.key(), fact);
        });
        int row = 0;
        for (Funding fund : form.funds()) if (says(fund)) putAll(values, "funds/" + row++, fund.facts());
        row = 0;
        for (var line : form.indicators()) putAll(values, "indicators/" + row++, line.facts());
        return values;
    }

    /** A fund row without a label gets the official one in print: the only thing that is ever added. */
    public static List<String> differences(List<Form> wanted, List<Form> read) {
        List<String> differences = new ArrayList<>();
        if (wanted.size() != read.size()) differences.add(wanted.size() + " forms became " + read.size());
        for (int i = 0; i < Math.min(wanted.size(), read.size()); i++) {
            Map<String, String> before = values(wanted.get(i), Set.of());
            Map<String, String> after = values(read.get(i), Set.of());
            Set<String> keys = new TreeSet<>(before.keySet());
            after.keySet().stream().filter(key -> !key.endsWith("/label")).forEach(keys::add);
            for (String key : keys) {
                String was = before.getOrDefault(key, "");
                String is = after.getOrDefault(key, "");
                if (!was.equals(is)) differences.add(key + ": " + was + " → " + is);
            }
        }
        return differences;
    }

    /** A fund row with nothing but its label says nothing. */
    private static boolean says(Funding fund) {
        return fund.facts().all().entrySet().stream()
                .anyMatch(one -> one.getKey() != FundingField.LABEL
                        && !Blank.is(one.getValue().asWritten()));
    }

    private static <F extends Enum<F> & Field> void putAll(Map<String, String> values, String at, Facts<F> facts) {
        StringBuilder target = new StringBuilder();
        for (var entry : facts.all().entrySet()) {
            Object field = entry.getKey();
            boolean part = field == IndicatorField.TARGET_SIGN
                    || field == IndicatorField.TARGET
                    || field == IndicatorField.UNIT;
            if (part) target.append(comparable(entry.getValue()));
            else put(values, at + "/" + entry.getKey().key(), entry.getValue());
        }
        if (!target.isEmpty()) values.put(at + "/target", target.toString());
    }

    private static void put(Map<String, String> values, String key, Fact<?> fact) {
        String text = comparable(fact);
        if (key.endsWith("level1") || key.endsWith("level2")) text = text.replaceFirst("\\(\\d.*分?\\)分?$", "");
        if (!text.isEmpty()) values.put(key, text);
    }

    private static String comparable(Fact<?> fact) {
        if (Blank.is(fact.asWritten())) return "";
        String bare = Normal.norm(fact.asWritten())
                .replaceAll("(?<=\\d),(?=\\d{3})", "")
                .replaceFirst("^其中:?", "");
        return bare.replaceFirst("[。;:]+$", "");
    }
}
