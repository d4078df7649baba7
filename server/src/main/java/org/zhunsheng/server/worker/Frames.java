package org.zhunsheng.server.worker;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import org.zhunsheng.documents.Limits;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;

/** 父子进程之间的说法：四字节长度，一段 JSON；再四字节长度，一段内容（没有则为零）。 */
final class Frames {

    private static final int LONGEST = 128 << 20;

    static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxStringLength(LONGEST)
                            .maxNestingDepth(50)
                            .build())
                    .build())
            .build();

    private Frames() {}

    static void write(DataOutputStream out, Object value, InputStream content, long size) throws IOException {
        byte[] json = JSON.writeValueAsBytes(value);
        out.writeInt(json.length);
        out.write(json);
        out.writeInt(Math.toIntExact(size));
        long sent = content.transferTo(out);
        if (sent != size) throw new IOException("content of " + sent + " bytes instead of " + size);
        out.flush();
    }

    static <T> T read(DataInputStream in, Class<T> type) throws IOException {
        return JSON.readValue(block(in, LONGEST), type);
    }

    static byte[] content(DataInputStream in) throws IOException {
        return block(in, Limits.FILE + 1);
    }

    private static byte[] block(DataInputStream in, int longest) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > longest) throw new IOException("a block of " + length + " bytes");
        byte[] block = in.readNBytes(length);
        if (block.length < length) throw new EOFException();
        return block;
    }
}
