package org.zhunsheng.documents.pdf;

import org.apache.pdfbox.util.Matrix;

/** 矩阵的放大倍数。 */
final class Scale {

    private Scale() {}

    /** 矩阵把长为 1 的竖直方向放大多少。 */
    static double of(Matrix matrix) {
        return Math.hypot(matrix.getShearX(), matrix.getScaleY());
    }
}
