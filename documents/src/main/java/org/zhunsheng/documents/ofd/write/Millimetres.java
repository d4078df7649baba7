package org.zhunsheng.documents.ofd.write;

import org.zhunsheng.documents.typeset.Sheet;

/** 磅写作毫米：至多四位小数，去掉末尾的零。 */
final class Millimetres {

    private static final double EACH = 25.4 / 72;
    private static final long SCALE = 10_000;

    private Millimetres() {}

    /** 一张纸：自零起，宽、高都是整毫米。 */
    static String page(Sheet sheet) {
        return "0 0 " + Math.round(sheet.width() * EACH) + ' ' + Math.round(sheet.height() * EACH);
    }

    /** 几个长度，以空格隔开。 */
    static String of(double... points) {
        StringBuilder out = new StringBuilder();
        for (double each : points) {
            if (!out.isEmpty()) out.append(' ');
            append(each, out);
        }
        return out.toString();
    }

    static void append(double points, StringBuilder out) {
        long value = Math.round(points * EACH * SCALE);
        if (value < 0) out.append('-');
        value = Math.abs(value);
        out.append(value / SCALE);
        long rest = value % SCALE;
        if (rest != 0) out.append('.');
        for (long digit = SCALE / 10; rest != 0; rest %= digit, digit /= 10) out.append(rest / digit);
    }
}
