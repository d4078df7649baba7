package org.zhunsheng.documents.ofd;

/** 一段文字里各字的位置，在文字图元自己的坐标里（毫米）。 */
record Line(double[] xs, double[] ys) {

    double x(int n) {
        return xs[n];
    }

    double y(int n) {
        return ys[n];
    }

    /** 到下一个字，沿给定方向走多远；最后一个字为 0。 */
    double step(int n, double alongX, double alongY) {
        if (n + 1 >= xs.length) return 0;
        return (xs[n + 1] - xs[n]) * alongX + (ys[n + 1] - ys[n]) * alongY;
    }

    /** 逐字向下。 */
    boolean runsDown(double size) {
        for (int n = 1; n < xs.length; n++) {
            if (Math.abs(xs[n] - xs[n - 1]) > 0.1 * size || ys[n] - ys[n - 1] < 0.5 * size) return false;
        }
        return xs.length > 1;
    }
}
