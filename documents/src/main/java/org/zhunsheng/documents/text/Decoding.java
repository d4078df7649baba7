package org.zhunsheng.documents.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * 字节变文字：UTF-8、UTF-16、GB18030（含 GBK、GB2312）。
 *
 * <p>先看字节序标记；再看是否合规的 UTF-8：中文的 GBK 文字几乎不可能碰巧合规，所以它比文件自称的编码可信；最后按 GB18030。
 */
public final class Decoding {

    private static final Charset GB18030 = Charset.forName("GB18030");
    /** 坏字符、控制字符超过千分之几就不是文字；末尾截断的一个不算。 */
    private static final int CONTROLS_PER_MILLE = 2;

    private static final int SAMPLE = 1 << 16;

    private Decoding() {}

    /** 解出的文字，不含字节序标记；不是文字的为 null。 */
    public static @Nullable String of(byte[] bytes) {
        String text = decode(bytes);
        return isText(text) ? text : null;
    }

    private static String decode(byte[] bytes) {
        if (starts(bytes, 0xEF, 0xBB, 0xBF)) return lenient(bytes, 3, StandardCharsets.UTF_8);
        if (starts(bytes, 0xFF, 0xFE)) return lenient(bytes, 2, StandardCharsets.UTF_16LE);
        if (starts(bytes, 0xFE, 0xFF)) return lenient(bytes, 2, StandardCharsets.UTF_16BE);
        Charset wide = wide(bytes);
        if (wide != null) return lenient(bytes, 0, wide);
        String strict = strict(bytes, StandardCharsets.UTF_8);
        if (strict == null) strict = strict(bytes, GB18030);
        return strict != null ? strict : better(bytes);
    }

    /** 两种都有坏字节（多半被截断或拼接过）：坏得少的那种。 */
    private static String better(byte[] bytes) {
        String utf8 = lenient(bytes, 0, StandardCharsets.UTF_8);
        String gb = lenient(bytes, 0, GB18030);
        return broken(utf8) <= broken(gb) ? utf8 : gb;
    }

    private static long broken(String text) {
        return text.chars().filter(c -> c == 0xFFFD).count();
    }

    private static boolean starts(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) return false;
        for (int n = 0; n < mark.length; n++) if ((bytes[n] & 0xFF) != mark[n]) return false;
        return true;
    }

    /** 没有标记的 UTF-16：换行、空格、数字的高字节是零，都在同一边。 */
    private static @Nullable Charset wide(byte[] bytes) {
        int even = 0;
        int odd = 0;
        int length = Math.min(bytes.length, SAMPLE) & ~1;
        for (int n = 0; n < length; n += 2) {
            if (bytes[n] == 0 && isPlain(bytes[n + 1])) even++;
            if (bytes[n + 1] == 0 && isPlain(bytes[n])) odd++;
        }
        int least = Math.max(2, length / 200);
        if (odd >= least && even == 0) return StandardCharsets.UTF_16LE;
        return even >= least && odd == 0 ? StandardCharsets.UTF_16BE : null;
    }

    private static boolean isPlain(byte b) {
        return b == '\n' || b == '\r' || b == '\t' || b >= ' ' && b < 0x7F;
    }

    private static @Nullable String strict(byte[] bytes, Charset charset) {
        try {
            CharBuffer text = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes));
            return text.toString();
        } catch (CharacterCodingException wrong) {
            return null;
        }
    }

    private static String lenient(byte[] bytes, int from, Charset charset) {
        return new String(bytes, from, bytes.length - from, charset);
    }

    private static boolean isText(String text) {
        long strange = text.codePoints()
                .limit(SAMPLE)
                .filter(c -> c == 0xFFFD || c == 0x7F || c < ' ' && "\t\n\u000B\f\r\u001A".indexOf(c) < 0)
                .count();
        return (strange - 1) * 1000 <= (long) CONTROLS_PER_MILLE * Math.min(text.length(), SAMPLE);
    }
}
