package org.zhunsheng.form.grid;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.form.Funding.FundKind;
import org.zhunsheng.form.LabelText;
import org.zhunsheng.form.Lexicon;
import org.zhunsheng.form.Lexicon.Section;

/** 资金各行的名称。 */
final class FundLabels {

    private static final Lexicon LEXICON = Lexicon.standard();

    private FundLabels() {}

    static FundKind kind(String label) {
        String key = key(label);
        if (key != null) return FundKind.valueOf(key.toUpperCase(Locale.ROOT));
        return LabelText.norm(label).contains("结转") ? FundKind.CARRY_OVER : FundKind.OTHER;
    }

    static boolean isKnown(String label) {
        return key(label) != null;
    }

    private static @Nullable String key(String label) {
        return LEXICON.key(Section.FUNDING_ROWS, LabelText.withoutOfWhich(LabelText.norm(label)));
    }
}
