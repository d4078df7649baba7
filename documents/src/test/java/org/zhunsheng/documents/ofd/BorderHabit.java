package org.zhunsheng.documents.ofd;

import static org.zhunsheng.documents.ofd.Ofd.data;
import static org.zhunsheng.documents.ofd.Ofd.format;
import static org.zhunsheng.documents.ofd.Ofd.line;
import static org.zhunsheng.documents.ofd.Ofd.object;

/** 各种软件画表格线的方式；每种都给一个单元格画边框。 */
enum BorderHabit {
    LINE_PER_EDGE {
        @Override
        String draw(double left, double top, double right, double bottom) {
            return line(left, top, right, top)
                    + line(left, bottom, right, bottom)
                    + line(left, top, left, bottom)
                    + line(right, top, right, bottom);
        }
    },
    CLOSED_PATH {
        @Override
        String draw(double left, double top, double right, double bottom) {
            return object("PathObject", "", data(rectangle(left, top, right, bottom)));
        }
    },
    WITHOUT_BLANKS {
        @Override
        String draw(double left, double top, double right, double bottom) {
            String path = rectangle(left, top, right, bottom).replaceAll(" ?([MLC]) ?", "$1");
            return object("PathObject", "", data(path.replace('M', 'S')));
        }
    },
    THIN_RECTANGLES {
        @Override
        String draw(double left, double top, double right, double bottom) {
            return filled(left, top, right, top + 0.2)
                    + filled(left, bottom, right, bottom + 0.2)
                    + filled(left, top, left + 0.2, bottom)
                    + filled(right, top, right + 0.2, bottom);
        }
    },
    OWN_BOUNDARY_AND_SCALE {
        @Override
        String draw(double left, double top, double right, double bottom) {
            double width = right - left;
            double height = bottom - top;
            return format(
                    "<ofd:PathObject Boundary=\"%s %s %s %s\" CTM=\"0.5 0 0 0.5 0 0\">%s</ofd:PathObject>",
                    left, top, width, height, data(rectangle(0, 0, 2 * width, 2 * height)));
        }
    },
    FLAT_BOUNDARY {
        @Override
        String draw(double left, double top, double right, double bottom) {
            return flat(left, top, right - left, 0)
                    + flat(left, bottom, right - left, 0)
                    + flat(left, top, 0, bottom - top)
                    + flat(right, top, 0, bottom - top);
        }
    },
    BLOCK_IN_BLOCK {
        @Override
        String draw(double left, double top, double right, double bottom) {
            String inner = CLOSED_PATH.draw(left, top, right, bottom);
            return "<ofd:PageBlock><ofd:PageBlock>" + inner + "</ofd:PageBlock></ofd:PageBlock>";
        }
    },
    WHITE_ON_SHADE {
        @Override
        String draw(double left, double top, double right, double bottom) {
            String shade = "<ofd:FillColor Value=\"200 200 200\"/>" + data(rectangle(left, top, right, bottom));
            String white = "<ofd:StrokeColor Value=\"#FF #FF #FF\"/>" + data(rectangle(left, top, right, bottom));
            return object("PathObject", "Stroke=\"false\" Fill=\"true\"", shade) + object("PathObject", "", white);
        }
    },
    THIN_IMAGES {
        @Override
        String draw(double left, double top, double right, double bottom) {
            String image = "<ofd:ImageObject Boundary=\"%s %s %s %s\" CTM=\"%s 0 0 %s 0 0\" ResourceID=\"9\"/>";
            double width = right - left;
            double height = bottom - top;
            return format(image, left, top, width, 0.3, width, 0.3)
                    + format(image, left, bottom, width, 0.3, width, 0.3)
                    + format(image, left, top, 0.3, height, 0.3, height)
                    + format(image, right, top, 0.3, height, 0.3, height);
        }
    };

    abstract String draw(double left, double top, double right, double bottom);

    private static String rectangle(double left, double top, double right, double bottom) {
        return format("M %s %s L %s %s L %s %s L %s %s C", left, top, right, top, right, bottom, left, bottom);
    }

    private static String filled(double left, double top, double right, double bottom) {
        return object("PathObject", "Stroke=\"false\" Fill=\"true\"", data(rectangle(left, top, right, bottom)));
    }

    private static String flat(double left, double top, double width, double height) {
        return format(
                "<ofd:PathObject Boundary=\"%s %s %s %s\">%s</ofd:PathObject>",
                left, top, width, height, data(format("M 0 0 L %s %s", width, height)));
    }
}
