package org.zhunsheng.documents.geometry;

/**
 * 页面怎样显示：由用户坐标（左下角为原点，y 向上，磅）换算到显示出来的页面（左上角为原点，y 向下）。
 *
 * @param turns 顺时针转了几个直角
 */
public record View(double left, double bottom, double width, double height, int turns) {

    /** 再转几个直角：整页文字都横着时，转正了再读。 */
    public View turned(int more) {
        return new View(left, bottom, width, height, Math.floorMod(turns + more, 4));
    }

    public double x(double x, double y) {
        return switch (turns) {
            case 0 -> x - left;
            case 1 -> y - bottom;
            case 2 -> left + width - x;
            default -> bottom + height - y;
        };
    }

    public double y(double x, double y) {
        return switch (turns) {
            case 0 -> bottom + height - y;
            case 1 -> x - left;
            case 2 -> y - bottom;
            default -> left + width - x;
        };
    }

    /** 用户坐标中的方向 (dx, dy) 在显示页面上朝哪边：0 右，1 上，2 左，3 下；斜的为 -1。 */
    public int direction(double dx, double dy) {
        double length = Math.hypot(dx, dy);
        if (length == 0) return -1;
        int quarter = (int) Math.round(Math.atan2(dy, dx) / (Math.PI / 2));
        double lean = Math.abs(Math.atan2(dy, dx) - quarter * (Math.PI / 2));
        return lean > 0.1 ? -1 : Math.floorMod(quarter - turns, 4);
    }

    /** 显示出来的页面。 */
    public Area page() {
        return turns % 2 == 0 ? new Area(0, 0, width, height) : new Area(0, 0, height, width);
    }

    /** 在转正的页面上的方框，换算回原样显示的页面（少转 more 个直角）。 */
    Area back(Area area, int more) {
        Area page = page();
        return switch (Math.floorMod(more, 4)) {
            case 0 -> area;
            case 1 -> new Area(area.top(), page.right() - area.right(), area.bottom(), page.right() - area.left());
            case 2 ->
                new Area(
                        page.right() - area.right(),
                        page.bottom() - area.bottom(),
                        page.right() - area.left(),
                        page.bottom() - area.top());
            default -> new Area(page.bottom() - area.bottom(), area.left(), page.bottom() - area.top(), area.right());
        };
    }
}
