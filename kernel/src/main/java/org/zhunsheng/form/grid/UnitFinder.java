package org.zhunsheng.form.grid;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.form.Doubt;
import org.zhunsheng.form.Fact;
import org.zhunsheng.form.FormField;
import org.zhunsheng.page.GridCell;
import org.zhunsheng.page.Place;
import org.zhunsheng.text.Normal;

/** 金额单位：单位行、栏头或标签括号里的 万元、元。 */
final class UnitFinder {

    private static final Pattern IN_LABEL = Pattern.compile("[(:,]((?:人民币)?(?:万元|亿元|千元|元))[),]?");
    private static final Pattern UNIT = Pattern.compile("万元|亿元|千元|元");

    private final Scan scan;

    UnitFinder(Scan scan) {
        this.scan = scan;
    }

    /** 单位行写明的单位。 */
    void put(Fact<String> written) {
        Matcher m = UNIT.matcher(Normal.norm(written.asWritten()));
        if (m.find())
            scan.draft()
                    .facts
                    .putIfAbsent(FormField.MONEY_UNIT, Fact.text(m.group(), written.origin(), written.doubt()));
    }

    /** 资金栏的标签与栏头。 */
    void from(@Nullable GridCell block, List<Column> columns) {
        if (block != null) from(block.text(), block.place());
        for (Column column : columns) from(column.head().text(), column.head().place());
    }

    void from(String label) {
        from(label, Place.NOWHERE);
    }

    void from(String label, Place place) {
        Matcher m = IN_LABEL.matcher(Normal.norm(label));
        if (m.find()) put(scan.text().fact(m.group(1), place, Doubt.NONE));
    }
}
