package org.zhunsheng.documents.pdf.write;

import java.nio.charset.StandardCharsets;
import org.zhunsheng.documents.font.FontSubset;
import org.zhunsheng.documents.typeset.Mark.Text;
import org.zhunsheng.documents.typeset.Placed;

/** 一页的描画指令。位置自左上角起，向下为正，磅。 */
final class Ink {

    private static final String HEX = "0123456789ABCDEF";

    private final StringBuilder out = new StringBuilder();
    private final FontSubset font;
    private final double pageHeight;
    private double x;
    private double y;

    Ink(FontSubset font, double pageHeight) {
        this.font = font;
        this.pageHeight = pageHeight;
    }

    byte[] bytes() {
        return out.toString().getBytes(StandardCharsets.US_ASCII);
    }

    /** 有标记的内容开始，例如第 3 号单元格。 */
    void begin(String type, int number) {
        out.append('/').append(type).append(" <</MCID ").append(number).append(">> BDC\n");
    }

    /** 页码、格线、重印的表头：不是正文。 */
    void beginArtifact(String properties) {
        out.append("/Artifact ");
        if (properties.isEmpty()) out.append("BMC\n");
        else out.append("<<").append(properties).append(">> BDC\n");
    }

    void end() {
        out.append("EMC\n");
    }

    /** 写几行字。 */
    void text(Text text) {
        out.append("BT\n/F ");
        number(text.size());
        out.append("Tf\n");
        if (text.bold()) {
            out.append("2 Tr ");
            number(text.stroke());
            out.append("w\n");
        }
        x = 0;
        y = 0;
        for (Placed line : text.lines()) line(line, pageHeight - text.base(line));
        out.append(text.bold() ? "0 Tr\nET\n" : "ET\n");
    }

    private void line(Placed line, double base) {
        number(rounded(line.left()) - x);
        number(rounded(base) - y);
        x = rounded(line.left());
        y = rounded(base);
        out.append("Td ");
        if (line.spacing() > 0) {
            number(line.spacing());
            out.append("Tc ");
        }
        out.append('<');
        line.text().codePoints().forEach(character -> hexadecimal(font.number(character), out));
        out.append("> Tj");
        out.append(line.spacing() > 0 ? " 0 Tc\n" : "\n");
    }

    void lineWidth(double width) {
        number(width);
        out.append("w\n");
    }

    void line(double fromX, double fromY, double toX, double toY) {
        number(fromX);
        number(pageHeight - fromY);
        out.append("m ");
        number(toX);
        number(pageHeight - toY);
        out.append("l S\n");
    }

    /** 四位十六进制数。 */
    static void hexadecimal(int number, StringBuilder out) {
        for (int shift = 12; shift >= 0; shift -= 4) out.append(HEX.charAt(number >> shift & 15));
    }

    private static double rounded(double value) {
        return Math.round(value * 100) / 100.0;
    }

    /** 两位小数，去掉末尾的零，后面一个空格。 */
    private void number(double value) {
        long hundredths = Math.round(value * 100);
        if (hundredths < 0) out.append('-');
        hundredths = Math.abs(hundredths);
        out.append(hundredths / 100);
        long rest = hundredths % 100;
        if (rest != 0) out.append('.').append(rest / 10);
        if (rest % 10 != 0) out.append(rest % 10);
        out.append(' ');
    }
}
