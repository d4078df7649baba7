package org.zhunsheng.documents.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.zhunsheng.documents.Limits;
import org.zhunsheng.documents.Problem;
import org.zhunsheng.documents.Unreadable;

/** 解读之前先看字节：结尾是否完整，压缩的内容展开后是否过大。PDFBox 对两者都宽容，前者会悄悄少读几页。 */
final class Soundness {

    /** 小于此的文件，压缩比再高也撑不爆，字节。 */
    private static final int HARMLESS = 256 << 10;

    /** 图片以外的流展开的总量，字节：PDFBox 把它们放在内存里，一张表用不到它的百分之一。 */
    private static final long EXPANDED = 128L << 20;

    private static final byte[] STREAM = "stream".getBytes(StandardCharsets.US_ASCII);

    private final byte[] bytes;
    private final byte[] sink = new byte[64 << 10];

    private Soundness(byte[] bytes) {
        this.bytes = bytes;
    }

    static void check(byte[] bytes) throws Unreadable {
        Soundness soundness = new Soundness(bytes);
        soundness.ending();
        if (bytes.length > HARMLESS) soundness.expansion();
    }

    /** 最后一个对象之后应有 startxref 或 %%EOF。 */
    private void ending() throws Unreadable {
        int object = last("endobj");
        if (object < 0 || Math.max(last("%%EOF"), last("startxref")) < object) {
            throw new Unreadable(Problem.DAMAGED, "PDF 的结尾缺失 · the end of the PDF is missing");
        }
    }

    private int last(String word) {
        byte[] sought = word.getBytes(StandardCharsets.US_ASCII);
        for (int at = bytes.length - sought.length; at >= 0; at--) if (matches(sought, at)) return at;
        return -1;
    }

    private boolean matches(byte[] sought, int at) {
        if (at < 0 || at + sought.length > bytes.length) return false;
        for (int n = 0; n < sought.length; n++) if (bytes[at + n] != sought[n]) return false;
        return true;
    }

    private void expansion() throws Unreadable {
        long expanded = 0;
        for (int at = 0; at + STREAM.length + 2 < bytes.length; at++) {
            if (bytes[at] != 's' || at == 0 || !matches(STREAM, at) || bytes[at - 1] == 'd' || isImage(at)) continue;
            int start = at + STREAM.length;
            while (start < bytes.length && (bytes[start] == '\r' || bytes[start] == '\n')) start++;
            expanded += expanded(start);
            if (expanded > EXPANDED) {
                throw new Unreadable(Problem.ZIP_BOMB, "> " + Limits.megabytes(EXPANDED));
            }
        }
    }

    /** 页面内容的压缩流中途断了或坏了，余下的文字就没有了；PDFBox 不说。校验和不符而数据完整的，算好的。 */
    static void check(PDPage page, int number) throws IOException, Unreadable {
        for (Iterator<PDStream> streams = page.getContentStreams(); streams.hasNext(); ) {
            COSStream stream = streams.next().getCOSObject();
            if (!COSName.FLATE_DECODE.equals(stream.getFilters())) continue;
            try (InputStream in = stream.createRawInputStream()) {
                if (isBroken(in.readAllBytes())) {
                    throw new Unreadable(
                            Problem.DAMAGED, "PDF 第 %d 页的内容 · the content of page %d".formatted(number, number));
                }
            }
        }
    }

    private static boolean isBroken(byte[] compressed) {
        Inflater inflater = new Inflater();
        byte[] sink = new byte[32 << 10];
        try {
            inflater.setInput(compressed);
            while (inflater.inflate(sink) > 0) continue;
            return !inflater.finished();
        } catch (DataFormatException broken) {
            return !String.valueOf(broken.getMessage()).contains("data check");
        } finally {
            inflater.end();
        }
    }

    /** 图像不解读，不计。 */
    private boolean isImage(int stream) {
        byte[] image = "/Image".getBytes(StandardCharsets.US_ASCII);
        for (int at = stream - image.length; at > Math.max(0, stream - 500); at--) {
            if (matches(image, at)) return true;
            if (matches(STREAM, at)) return false;
        }
        return false;
    }

    /** 从此处起的压缩流展开后的字节数；不是压缩流则为 0。 */
    private long expanded(int start) {
        if (start >= bytes.length || (bytes[start] & 0x0F) != 8) return 0;
        Inflater inflater = new Inflater();
        long count = 0;
        try {
            inflater.setInput(bytes, start, bytes.length - start);
            int more = inflater.inflate(sink);
            for (; more > 0 && count <= Limits.EXPANDED; more = inflater.inflate(sink)) count += more;
        } catch (DataFormatException otherwise) {
            // 加密的，或不是这种压缩
        } finally {
            inflater.end();
        }
        return count;
    }
}
