package org.zhunsheng.form.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** 窄栏里折成两行的数（10. 与 3、≥100 与 %、400元 与 /人）：先接回一行，免得当成两格。 */
final class BrokenNumbers {

    private static final Pattern POINT = Pattern.compile("[≥≤><=]{0,2}\\d[\\d,]*\\.");
    private static final Pattern WHOLE = Pattern.compile("[≥≤><=]{0,2}\\d[\\d,]*(\\.\\d+)?");
    private static final Pattern AMOUNT = Pattern.compile("[≥≤><=]{0,2}\\d[\\d,]*(\\.\\d+)?[^\\d，。；,;、]{0,3}");
    private static final Pattern UNITS = Pattern.compile("(计量|度量)单位?|单位");

    private BrokenNumbers() {}

    static List<Line> mend(List<Line> lines) {
        boolean units =
                lines.stream().anyMatch(line -> UNITS.matcher(line.norm()).matches());
        List<Line> out = new ArrayList<>();
        for (Line line : lines) {
            Line above = out.isEmpty() ? line : out.getLast();
            boolean next = above != line
                    && above.page() == line.page()
                    && above.block() == line.block()
                    && continues(above.norm(), line.norm(), units);
            if (next) out.removeLast();
            out.add(next ? above.joined(line) : line);
        }
        return out;
    }

    /** 下一行接着上一行的数；计量单位自成一栏时，百分号是另一格。 */
    private static boolean continues(String above, String line, boolean units) {
        if (POINT.matcher(above).matches()) return line.matches("\\d{1,6}([^\\d.].*)?");
        if (WHOLE.matcher(above).matches()) return line.matches("\\.\\d.*") || !units && line.matches("%(以上|以下|以内)?");
        return AMOUNT.matcher(above).matches() && line.matches("/[^\\d].{0,6}");
    }
}
