package org.zhunsheng.documents.pdf;

import java.util.List;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSNumber;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.documents.geometry.Area;

/**
 * 描画状态里与文字、表格线有关的部分；随 q、Q 存取。
 *
 * @param paleFill 填充色为白
 * @param paleStroke 描边色为白
 * @param clip 看得见的范围（裁剪路径的外接矩形）
 * @param face 字体
 */
record Brush(
        boolean paleFill,
        boolean paleStroke,
        Area clip,
        @Nullable Face face) {

    private static final double WHITE = 0.97;

    static Brush on(Area page) {
        return new Brush(false, false, page, null);
    }

    Brush with(Face other) {
        return new Brush(paleFill, paleStroke, clip, other);
    }

    Brush clipped(Area area) {
        return new Brush(paleFill, paleStroke, clip.intersect(area), face);
    }

    static boolean isColor(String operator) {
        return switch (operator) {
            case "g", "rg", "k", "sc", "scn", "G", "RG", "K", "SC", "SCN", "cs", "CS" -> true;
            default -> false;
        };
    }

    /** 换了颜色之后。色彩空间只按分量的个数判断：一个是灰度，三个是红绿蓝，四个是四色。 */
    Brush colored(String operator, List<COSBase> operands) {
        boolean white = isWhite(operands);
        return Character.isLowerCase(operator.charAt(0))
                ? new Brush(white, paleStroke, clip, face)
                : new Brush(paleFill, white, clip, face);
    }

    private static boolean isWhite(List<COSBase> operands) {
        float sum = 0;
        for (COSBase operand : operands) {
            if (!(operand instanceof COSNumber number)) return false;
            float value = number.floatValue();
            if (operands.size() != 4 && value < WHITE) return false;
            sum += value;
        }
        return !operands.isEmpty() && (operands.size() != 4 || sum <= 1 - WHITE);
    }
}
