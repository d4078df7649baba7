package org.zhunsheng.documents.pdf;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** 字体里与读文字有关的部分：把字串分成字码，字码对应的文字与宽度。宽度、偏移以字号为 1。 */
interface Face {

    /** 下一个字码；至少读一个字节。 */
    int next(InputStream string) throws IOException;

    /** 字码对应的文字；查不到则为 null。 */
    @Nullable
    String text(int code);

    double width(int code) throws IOException;

    default boolean isVertical() {
        return false;
    }

    /** 竖排时逐字向下的距离，负数。 */
    default double advance(int code) throws IOException {
        return -1;
    }

    /** 竖排时字的横排原点在竖排原点左边多少。 */
    default double originLeft(int code) {
        return 0;
    }

    /** 竖排时字的横排原点在竖排原点下面多少。 */
    default double originBelow(int code) {
        return 0;
    }

    /** 字高与字号之比；只有 Type 3 字体不是 1。 */
    default double height() {
        return 1;
    }
}
