package org.zhunsheng.documents.html;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.documents.text.Decoding;

/** 网页的编码：内容看得出的以内容为准，因为自称的常常不对；只有繁体的 Big5 须靠网页自己说明。 */
final class HtmlDecoding {

    private static final int HEAD = 4096;
    private static final Pattern DECLARED = Pattern.compile("charset\\s*=\\s*[\"']?\\s*([a-z0-9_-]+)");

    private HtmlDecoding() {}

    static @Nullable String of(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
        Matcher declared = DECLARED.matcher(head.toLowerCase(Locale.ROOT));
        if (declared.find() && declared.group(1).startsWith("big5")) return new String(bytes, Charset.forName("Big5"));
        return Decoding.of(bytes);
    }
}
