package org.zhunsheng.documents.pdf;

import java.awt.Color;
import java.io.IOException;

/** 各种软件画表格线的方式；每种都给一个单元格画边框。 */
enum BorderManner {
    LINE_PER_EDGE {
        @Override
        void draw(Draft draft, double left, double top, double right, double bottom) throws IOException {
            draft.line(left, top, right, top).line(left, bottom, right, bottom);
            draft.line(left, top, left, bottom).line(right, top, right, bottom);
        }
    },
    STROKED_RECTANGLE {
        @Override
        void draw(Draft draft, double left, double top, double right, double bottom) throws IOException {
            draft.path(left, top, right, bottom).out.stroke();
        }
    },
    FILLED_THIN_RECTANGLES {
        @Override
        void draw(Draft draft, double left, double top, double right, double bottom) throws IOException {
            draft.filled(left, top, right, top + 0.5).filled(left, bottom, right, bottom + 0.5);
            draft.filled(left, top, left + 0.5, bottom).filled(right, top, right + 0.5, bottom);
        }
    },
    FRAME_EVEN_ODD {
        @Override
        void draw(Draft draft, double left, double top, double right, double bottom) throws IOException {
            draft.path(left, top, right, bottom)
                    .path(left + 1, top + 1, right - 1, bottom - 1)
                    .out
                    .fillEvenOdd();
        }
    },
    MITRED_POLYGONS {
        @Override
        void draw(Draft draft, double left, double top, double right, double bottom) throws IOException {
            polygon(draft, left, top, right, top, right - 1, top + 1, left + 1, top + 1);
            polygon(draft, left, bottom, right, bottom, right - 1, bottom - 1, left + 1, bottom - 1);
            polygon(draft, left, top, left, bottom, left + 1, bottom - 1, left + 1, top + 1);
            polygon(draft, right, top, right, bottom, right - 1, bottom - 1, right - 1, top + 1);
        }
    },
    SINGLE_DASHES {
        @Override
        void draw(Draft draft, double left, double top, double right, double bottom) throws IOException {
            for (double x = left; x < right; x += 5)
                draft.line(x, top, x + 3, top).line(x, bottom, x + 3, bottom);
            for (double y = top; y < bottom; y += 5)
                draft.line(left, y, left, y + 3).line(right, y, right, y + 3);
        }
    },
    SQUARE_DOTS {
        @Override
        void draw(Draft draft, double left, double top, double right, double bottom) throws IOException {
            for (double x = left; x < right; x += 1.5) {
                draft.filled(x, top, x + 0.75, top + 0.75).filled(x, bottom, x + 0.75, bottom + 0.75);
            }
            for (double y = top; y < bottom; y += 1.5) {
                draft.filled(left, y, left + 0.75, y + 0.75).filled(right, y, right + 0.75, y + 0.75);
            }
        }
    },
    DOUBLE_LINES {
        @Override
        void draw(Draft draft, double left, double top, double right, double bottom) throws IOException {
            draft.path(left - 1, top - 1, right + 1, bottom + 1).out.stroke();
            draft.path(left + 1, top + 1, right - 1, bottom - 1).out.stroke();
        }
    },
    SEPARATE_CELLS {
        @Override
        void draw(Draft draft, double left, double top, double right, double bottom) throws IOException {
            draft.path(left + 2.5, top + 2.5, right - 2.5, bottom - 2.5).out.stroke();
        }
    },
    GAPS_AT_CROSSINGS {
        @Override
        void draw(Draft draft, double left, double top, double right, double bottom) throws IOException {
            draft.line(left + 2, top, right - 2, top).line(left + 2, bottom, right - 2, bottom);
            draft.line(left, top + 2, left, bottom - 2).line(right, top + 2, right, bottom - 2);
        }
    },
    CLIPPED_THICK_STROKE {
        @Override
        void draw(Draft draft, double left, double top, double right, double bottom) throws IOException {
            draft.out.saveGraphicsState();
            draft.path(left, top, right, bottom).out.clip();
            draft.out.setLineWidth(2);
            draft.path(left, top, right, bottom).out.stroke();
            draft.out.restoreGraphicsState();
        }
    },
    SLIGHTLY_OFF {
        @Override
        void draw(Draft draft, double left, double top, double right, double bottom) throws IOException {
            double off = (left * 7 + top * 3) % 5 / 4;
            draft.path(left + off, top - off, right + off, bottom - off).out.stroke();
        }
    },
    WHITE_ON_SHADE {
        @Override
        void draw(Draft draft, double left, double top, double right, double bottom) throws IOException {
            draft.shaded(Color.LIGHT_GRAY, left, top, right, bottom);
            draft.out.setStrokingColor(Color.WHITE);
            draft.path(left, top, right, bottom).out.stroke();
        }
    };

    abstract void draw(Draft draft, double left, double top, double right, double bottom) throws IOException;

    private static void polygon(Draft draft, double... points) throws IOException {
        draft.out.moveTo((float) points[0], Draft.HEIGHT - (float) points[1]);
        for (int n = 2; n < points.length; n += 2) {
            draft.out.lineTo((float) points[n], Draft.HEIGHT - (float) points[n + 1]);
        }
        draft.out.closePath();
        draft.out.fill();
    }
}
