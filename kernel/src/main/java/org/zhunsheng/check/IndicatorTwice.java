package org.zhunsheng.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.zhunsheng.form.IndicatorField;
import org.zhunsheng.text.Normal;

/** F07 一件事计了两次分。 */
public final class IndicatorTwice implements Check {

    private static final int SHORTEST = 3;
    private static final Pattern PREFIX = Pattern.compile("^[★☆]*(?:指标\\d{1,2}[:.、]|指标\\d(?=\\D)|\\d{1,2}[.、])?");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{IsHan}A-Za-z]*");

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Set<Need> needs() {
        return Set.of(Need.INDICATORS);
    }

    @Override
    public String basis() {
        return "待核实";
    }

    @Override
    public List<Finding> inspect(Filing filing) {
        Findings findings = new Findings(this);

        List<Row> rows = filing.rows().stream()
                .filter(row -> bare(row).length() >= SHORTEST)
                .toList();
        Map<String, Row> first = new HashMap<>();
        for (Row row : rows) {
            Row earlier = first.putIfAbsent(bare(row), row);
            if (earlier != null) pair(findings, earlier, row, "same");
        }
        List<Row> outputs =
                rows.stream().filter(row -> row.level() == Level.OUTPUT).toList();
        List<Row> benefits =
                rows.stream().filter(row -> row.level() == Level.BENEFIT).toList();
        for (Row output : outputs) {
            for (Row benefit : benefits) {
                String one = bare(output);
                String other = bare(benefit);
                if (!one.equals(other) && (one.contains(other) || other.contains(one)))
                    pair(findings, output, benefit, "contained");
            }
        }
        return findings.list();
    }

    private static void pair(Findings findings, Row one, Row other, String message) {
        findings.at(other.at(IndicatorField.NAME), one.at(IndicatorField.NAME))
                .message(message)
                .row(other)
                .put("earlier-row", one.number())
                .put("earlier-name", one.name());
    }

    /** 比较用的名称：不带序号与句号；没有一个字的不是名称。 */
    private static String bare(Row row) {
        String name = PREFIX.matcher(Normal.norm(row.name())).replaceFirst("").replaceAll("[。;,]+$", "");
        return NO_WORD.matcher(name).matches() ? "" : name;
    }
}
