package org.zhunsheng.documents.archive;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import org.zhunsheng.documents.Limits;
import org.zhunsheng.documents.Problem;
import org.zhunsheng.documents.Unreadable;

/** 守住一个标记（尖括号之间）的长度：解析器把整个标记连同属性放在内存里，而属性值没有上限。 */
final class Marks extends FilterReader {

    private int length;

    Marks(Reader characters) {
        super(characters);
    }

    @Override
    public int read() throws IOException {
        char[] one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(char[] buffer, int offset, int count) throws IOException {
        int read = super.read(buffer, offset, count);
        for (int n = offset; n < offset + read; n++) {
            if (buffer[n] == '<') length = 1;
            else if (buffer[n] == '>') length = 0;
            else if (length > 0 && ++length > Limits.MARK) {
                throw new Refused(new Unreadable(Problem.TOO_COMPLEX, "标记的长度 · length of a tag", Limits.MARK + ""));
            }
        }
        return read;
    }
}
