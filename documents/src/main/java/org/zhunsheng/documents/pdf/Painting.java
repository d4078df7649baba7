package org.zhunsheng.documents.pdf;

import java.util.List;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.util.Matrix;
import org.zhunsheng.documents.geometry.Area;
import org.zhunsheng.documents.geometry.Drawing;
import org.zhunsheng.documents.geometry.Outline;
import org.zhunsheng.documents.geometry.View;

/** 路径指令：描路径、描边、填充、裁剪。 */
final class Painting {

    private final View view;
    private final Drawing drawing;
    private final Outline outline = new Outline();
    private boolean clipping;
    private double x;
    private double y;

    Painting(View view, Drawing drawing) {
        this.view = view;
        this.drawing = drawing;
    }

    static boolean isPath(String operator) {
        return switch (operator) {
            case "m", "l", "c", "v", "y", "h", "re" -> true;
            default -> false;
        };
    }

    static boolean isPaint(String operator) {
        return switch (operator) {
            case "S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "n" -> true;
            default -> false;
        };
    }

    static boolean isClip(String operator) {
        return operator.equals("W") || operator.equals("W*");
    }

    void clip() {
        clipping = true;
    }

    void path(String operator, List<COSBase> operands, Matrix matrix) {
        double[] n = new double[6];
        if (operands.size() > 6) return;
        for (int i = 0; i < operands.size(); i++) {
            if (!(operands.get(i) instanceof COSNumber number)) return;
            n[i] = number.floatValue();
        }
        switch (operator) {
            case "m" -> outline.moveTo(px(matrix, n[0], n[1]), py(matrix, n[0], n[1]));
            case "l" -> outline.lineTo(px(matrix, n[0], n[1]), py(matrix, n[0], n[1]));
            case "c" -> curve(matrix, n[0], n[1], n[2], n[3], n[4], n[5]);
            case "v" -> curve(matrix, x, y, n[0], n[1], n[2], n[3]);
            case "y" -> curve(matrix, n[0], n[1], n[2], n[3], n[2], n[3]);
            case "re" -> rectangle(matrix, n[0], n[1], n[2], n[3]);
            default -> outline.close();
        }
        int count = operands.size();
        if (count == 4 && operator.equals("re")) count = 2;
        if (count >= 2) {
            x = n[count - 2];
            y = n[count - 1];
        }
    }

    private void curve(Matrix matrix, double x1, double y1, double x2, double y2, double x3, double y3) {
        outline.curveTo(
                px(matrix, x1, y1),
                py(matrix, x1, y1),
                px(matrix, x2, y2),
                py(matrix, x2, y2),
                px(matrix, x3, y3),
                py(matrix, x3, y3));
    }

    private void rectangle(Matrix matrix, double left, double bottom, double width, double height) {
        outline.moveTo(px(matrix, left, bottom), py(matrix, left, bottom));
        outline.lineTo(px(matrix, left + width, bottom), py(matrix, left + width, bottom));
        outline.lineTo(px(matrix, left + width, bottom + height), py(matrix, left + width, bottom + height));
        outline.lineTo(px(matrix, left, bottom + height), py(matrix, left, bottom + height));
        outline.close();
    }

    /** 画出路径；其后的描画状态（可能收窄了裁剪）。 */
    Brush paint(String operator, double lineWidth, Brush brush) {
        Brush after = brush;
        if (!outline.isEmpty()) {
            boolean strokes = "SsBb".indexOf(operator.charAt(0)) >= 0;
            boolean fills = "fFBb".indexOf(operator.charAt(0)) >= 0;
            if (operator.startsWith("s") || operator.startsWith("b")) outline.close();
            if (fills) drawing.fill(outline, brush.clip(), brush.paleFill());
            if (strokes) drawing.stroke(outline, lineWidth, brush.clip(), brush.paleStroke());
            if (clipping) after = brush.clipped(outline.bounds());
        }
        clipping = false;
        outline.clear();
        return after;
    }

    /** 图像占当前坐标系的单位方格。 */
    void image(Matrix matrix, Brush brush) {
        Area bounds = Area.between(px(matrix, 0, 0), py(matrix, 0, 0), px(matrix, 1, 1), py(matrix, 1, 1));
        drawing.image(bounds, brush.clip());
    }

    private double px(Matrix m, double a, double b) {
        return view.x(userX(m, a, b), userY(m, a, b));
    }

    private double py(Matrix m, double a, double b) {
        return view.y(userX(m, a, b), userY(m, a, b));
    }

    private static double userX(Matrix m, double a, double b) {
        return a * m.getScaleX() + b * m.getShearX() + m.getTranslateX();
    }

    private static double userY(Matrix m, double a, double b) {
        return a * m.getShearY() + b * m.getScaleY() + m.getTranslateY();
    }
}
