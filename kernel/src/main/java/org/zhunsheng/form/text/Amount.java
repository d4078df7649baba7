package org.zhunsheng.form.text;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.text.NumberText;

/**
 * 资金区里的一个数：金额、分数、百分比，或空白格的横线。
 *
 * @param parts 由哪几片组成；太长折成两行的数有两片
 */
record Amount(List<Integer> parts, String norm) {

    private static final Pattern WRITTEN = Pattern.compile("-?[\\d,]+(\\.\\d+)?(%|万元|元|万|分)?");
    private static final Pattern UNITS = Pattern.compile("(%|万元|元|万|分)$");

    static boolean is(Piece piece) {
        return piece.kind() == PieceKind.DASH || WRITTEN.matcher(piece.norm()).matches();
    }

    int first() {
        return parts.getFirst();
    }

    boolean dash() {
        return PieceKind.of(norm) == PieceKind.DASH;
    }

    boolean percent() {
        return norm.endsWith("%");
    }

    /** 数值，不管单位；横线为 null。 */
    @Nullable
    BigDecimal number() {
        return dash() ? null : NumberText.parse(UNITS.matcher(norm).replaceFirst(""));
    }
}
