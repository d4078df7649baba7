package org.zhunsheng.documents.pdf.write;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.zhunsheng.documents.font.FontSubset;

/** 字体子集装进 PDF：编号就是字形，ToUnicode 记着原来的字。 */
final class FontResource {

    private static final String NAME = "ZhunshengSong-Regular";
    private static final int USUAL = 1000;
    private static final int BLOCK = 100;

    private FontResource() {}

    static COSDictionary of(FontSubset subset, PDDocument document) throws IOException {
        COSName name = COSName.getPDFName(tag(subset.characters()) + "+" + NAME);
        COSDictionary font = new COSDictionary();
        font.setItem(COSName.TYPE, COSName.FONT);
        font.setItem(COSName.SUBTYPE, COSName.TYPE0);
        font.setItem(COSName.BASE_FONT, name);
        font.setItem(COSName.ENCODING, COSName.IDENTITY_H);
        font.setItem(COSName.DESCENDANT_FONTS, array(descendant(subset, name, document)));
        font.setItem(COSName.TO_UNICODE, stream(document, unicode(subset.characters())));
        return font;
    }

    private static COSDictionary descendant(FontSubset subset, COSName name, PDDocument document) throws IOException {
        COSDictionary font = new COSDictionary();
        font.setItem(COSName.TYPE, COSName.FONT);
        font.setItem(COSName.SUBTYPE, COSName.CID_FONT_TYPE2);
        font.setItem(COSName.BASE_FONT, name);
        COSDictionary system = new COSDictionary();
        system.setDirect(true);
        system.setItem(COSName.REGISTRY, new COSString("Adobe"));
        system.setItem(COSName.ORDERING, new COSString("Identity"));
        system.setInt(COSName.SUPPLEMENT, 0);
        font.setItem(COSName.CIDSYSTEMINFO, system);
        font.setItem(COSName.CID_TO_GID_MAP, COSName.IDENTITY);
        font.setInt(COSName.DW, USUAL);
        font.setItem(COSName.W, widths(subset));
        font.setItem(COSName.FONT_DESC, descriptor(name, outlines(document, subset.embedded())));
        return font;
    }

    /** 轮廓里几乎没有重复的段落，找重复是白找：只按字节的频度压，文件大一成，快近一倍。 */
    private static COSStream outlines(PDDocument document, byte[] font) throws IOException {
        return stream(document, font, Deflater.HUFFMAN_ONLY);
    }

    private static COSDictionary descriptor(COSName name, COSStream file) {
        COSDictionary descriptor = new COSDictionary();
        descriptor.setItem(COSName.TYPE, COSName.FONT_DESC);
        descriptor.setItem(COSName.FONT_NAME, name);
        descriptor.setInt(COSName.FLAGS, 4);
        COSArray box = array(COSInteger.get(-274), COSInteger.get(-277), COSInteger.get(1109), COSInteger.get(973));
        descriptor.setItem(COSName.FONT_BBOX, box);
        descriptor.setInt(COSName.ITALIC_ANGLE, 0);
        descriptor.setInt(COSName.ASCENT, 880);
        descriptor.setInt(COSName.DESCENT, -120);
        descriptor.setInt(COSName.CAP_HEIGHT, 729);
        descriptor.setInt(COSName.STEM_V, 80);
        descriptor.setItem(COSName.FONT_FILE2, file);
        return descriptor;
    }

    /** 只列与一个字不同宽的，相连的写在一起。 */
    private static COSArray widths(FontSubset subset) {
        COSArray all = new COSArray();
        COSArray run = null;
        int count = subset.characters().size();
        for (int n = 1; n <= count; n++) {
            int width = subset.width(n);
            if (width == USUAL) {
                run = null;
                continue;
            }
            if (run == null) {
                run = array();
                all.add(COSInteger.get(n));
                all.add(run);
            }
            run.add(COSInteger.get(width));
        }
        all.setDirect(true);
        return all;
    }

    private static byte[] unicode(List<Integer> characters) {
        StringBuilder map = new StringBuilder("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
                + "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
                + "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
                + "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n");
        for (int from = 0; from < characters.size(); from += BLOCK) {
            int to = Math.min(from + BLOCK, characters.size());
            map.append(to - from).append(" beginbfchar\n");
            for (int n = from; n < to; n++) {
                map.append('<');
                Ink.hexadecimal(n + 1, map);
                map.append("> <");
                for (char unit : Character.toChars(characters.get(n))) Ink.hexadecimal(unit, map);
                map.append(">\n");
            }
            map.append("endbfchar\n");
        }
        map.append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n");
        return map.toString().getBytes(StandardCharsets.US_ASCII);
    }

    /** 子集的标记，六个大写字母，由用到的字定。 */
    private static String tag(List<Integer> characters) {
        int hash = characters.hashCode() & Integer.MAX_VALUE;
        StringBuilder tag = new StringBuilder();
        for (int n = 0; n < 6; n++, hash /= 26) tag.append((char) ('A' + hash % 26));
        return tag.toString();
    }

    static COSArray array(COSBase... items) {
        COSArray array = new COSArray();
        array.setDirect(true);
        for (COSBase item : items) array.add(item);
        return array;
    }

    /** 用最快的一档：文件大百分之一，快近一倍。 */
    static COSStream stream(PDDocument document, byte[] bytes) throws IOException {
        return stream(document, bytes, Deflater.DEFAULT_STRATEGY);
    }

    private static COSStream stream(PDDocument document, byte[] bytes, int strategy) throws IOException {
        COSStream stream = document.getDocument().createCOSStream();
        stream.setItem(COSName.FILTER, COSName.FLATE_DECODE);
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        deflater.setStrategy(strategy);
        try (OutputStream out = new DeflaterOutputStream(stream.createRawOutputStream(), deflater)) {
            out.write(bytes);
        } finally {
            deflater.end();
        }
        return stream;
    }
}
