package org.zhunsheng.documents.pdf;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** 解不开的字体：有字而不知是何字，照样占位，不让文字悄悄消失。 */
record LostFace(boolean wide) implements Face {

    @Override
    public int next(InputStream string) throws IOException {
        int code = string.read();
        return wide ? code << 8 | Math.max(0, string.read()) : code;
    }

    @Override
    public @Nullable String text(int code) {
        return null;
    }

    @Override
    public double width(int code) {
        return wide ? 1 : 0.5;
    }
}
