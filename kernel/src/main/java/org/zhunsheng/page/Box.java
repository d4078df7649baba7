package org.zhunsheng.page;

/** 页面上的矩形，单位为磅（1/72 英寸），原点在左上角，y 向下。 */
public record Box(int left, int top, int right, int bottom) {

    public Box union(Box other) {
        return new Box(
                Math.min(left, other.left),
                Math.min(top, other.top),
                Math.max(right, other.right),
                Math.max(bottom, other.bottom));
    }
}
