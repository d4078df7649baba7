package org.zhunsheng.documents.sheet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.zhunsheng.documents.archive.Markup;
import org.zhunsheng.documents.sheet.SheetStyles.Frame;
import org.zhunsheng.layout.Look;

/** 工作簿里用到的样式，用一种登记一种。 */
final class CellStyles {

    private static final int CUSTOM = 164;
    private static final String APPLIED =
            " applyNumberFormat=1 applyFont=1 applyBorder=1 applyAlignment=1 applyProtection=1";
    private static final List<String> BUILT_IN = List.of("General", "0", "0.00", "#,##0", "#,##0.00");
    private static final Map<String, Integer> KNOWN = Map.of("0%", 9, "0.00%", 10, "@", 49);

    /** 一种字体。 */
    record Face(String name, double size, boolean bold) {

        static final String SONG = "宋体";
        static final String TITLE_SONG = "方正小标宋简体";
    }

    /**
     * 一种样式。
     *
     * @param locked 工作表受保护时不能改
     * @param quoted 前缀单引号：无论写着什么都是文字
     * @param number 数不折行，放不下时缩小字号
     */
    record CellStyle(
            Face face, Look look, String format, Frame frame, boolean locked, boolean quoted, boolean number) {}

    private final Map<CellStyle, Integer> styles = new LinkedHashMap<>();
    private final List<Face> faces = new ArrayList<>();
    private final List<Frame> frames = new ArrayList<>();
    private final List<String> custom = new ArrayList<>();

    CellStyles() {
        index(new CellStyle(new Face(Face.SONG, 11, false), Look.LEFT, "General", Frame.NONE, true, false, false));
    }

    int index(CellStyle style) {
        if (!faces.contains(style.face)) faces.add(style.face);
        if (!frames.contains(style.frame)) frames.add(style.frame);
        String format = style.format;
        boolean known = BUILT_IN.contains(format) || KNOWN.containsKey(format);
        if (!known && !custom.contains(format)) custom.add(format);
        return styles.computeIfAbsent(style, first -> styles.size());
    }

    private int format(String format) {
        Integer known = KNOWN.get(format);
        if (known != null) return known;
        int builtIn = BUILT_IN.indexOf(format);
        return builtIn >= 0 ? builtIn : CUSTOM + custom.indexOf(format);
    }

    void write(Markup xml) {
        xml.open("styleSheet", "xmlns", SheetWriter.MAIN);
        if (!custom.isEmpty()) {
            xml.open("numFmts", "count", custom.size() + "");
            for (String code : custom) xml.empty("numFmt", "numFmtId", format(code) + "", "formatCode", code);
            xml.close();
        }
        xml.open("fonts", "count", faces.size() + "");
        faces.forEach(face -> face(xml, face));
        xml.close().open("fills", "count", "2");
        for (String pattern : List.of("none", "gray125"))
            xml.open("fill").empty("patternFill", "patternType", pattern).close();
        xml.close();
        borders(xml);
        xml.open("cellStyleXfs", "count", "1")
                .empty("xf", "numFmtId", "0", "fontId", "0", "fillId", "0", "borderId", "0");
        xml.close().open("cellXfs", "count", styles.size() + "");
        styles.keySet().forEach(style -> style(xml, style));
        xml.close().open("cellStyles", "count", "1");
        xml.empty("cellStyle", "name", "Normal", "xfId", "0", "builtinId", "0")
                .close()
                .close();
    }

    private static void face(Markup xml, Face face) {
        xml.open("font");
        if (face.bold) xml.empty("b");
        xml.empty("sz", "val", SheetPage.decimal(face.size)).empty("name", "val", face.name);
        xml.empty("family", "val", "3").empty("charset", "val", "134").close();
    }

    private void borders(Markup xml) {
        xml.open("borders", "count", frames.size() + "");
        for (Frame frame : frames) {
            xml.open("border");
            side(xml, "left", frame.drawn());
            side(xml, "right", frame.drawn());
            side(xml, "top", frame.top());
            side(xml, "bottom", frame.bottom());
            xml.empty("diagonal").close();
        }
        xml.close();
    }

    private static void side(Markup xml, String side, boolean drawn) {
        if (drawn) xml.open(side, "style", "thin").empty("color", "auto", "1").close();
        else xml.empty(side);
    }

    private void style(Markup xml, CellStyle style) {
        String parts = "numFmtId=%d fontId=%d fillId=0 borderId=%d xfId=0 quotePrefix=%d"
                .formatted(
                        format(style.format),
                        faces.indexOf(style.face),
                        frames.indexOf(style.frame),
                        style.quoted ? 1 : 0);
        xml.open("xf", Markup.pairs(parts + APPLIED));
        String align = "horizontal=" + horizontal(style.look) + " vertical=" + vertical(style.look);
        xml.empty("alignment", Markup.pairs(align + (style.number ? " shrinkToFit=1" : " wrapText=1")));
        xml.empty("protection", "locked", style.locked ? "1" : "0").close();
    }

    private static String horizontal(Look look) {
        return switch (look) {
            case LABEL, CENTER -> "center";
            case LEFT, PARAGRAPH -> "left";
            case RIGHT -> "right";
        };
    }

    private static String vertical(Look look) {
        return look == Look.PARAGRAPH ? "top" : "center";
    }
}
