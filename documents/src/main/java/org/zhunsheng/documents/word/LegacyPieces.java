package org.zhunsheng.documents.word;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import org.zhunsheng.documents.Limits;
import org.zhunsheng.documents.Problem;
import org.zhunsheng.documents.Unreadable;

/** DOC 的文字分成几段存放（快速保存的尤其多）：字的序号 → 字，以及它在流里的位置。 */
final class LegacyPieces {

    private static final String WINDOWS_1252 = windows1252();
    private static final int COMPRESSED = 1 << 30;
    private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

    private final ByteBuffer document;
    private final List<Piece> pieces = new ArrayList<>();
    private Piece last;

    /** 一段：序号的范围，流里的位置，每字一字节还是两字节，整段加上的属性修改。 */
    record Piece(int start, int end, int offset, boolean wide, ByteBuffer modifiers) {

        int place(int character) {
            return offset + (character - start) * (wide ? 2 : 1);
        }
    }

    LegacyPieces(LegacyFile file) throws Unreadable {
        document = file.document();
        ByteBuffer bytes = file.part(LegacyFile.PIECES);
        List<ByteBuffer> modifiers = new ArrayList<>();
        int at = 0;
        for (; bytes.get(at) == 1; at += 3 + modifiers.getLast().capacity()) {
            Limits.blocks(modifiers.size());
            modifiers.add(LegacyFile.slice(bytes, at + 3, bytes.getShort(at + 1) & 0xFFFF));
        }
        int count = (bytes.getInt(at + 1) - 4) / 12;
        if (bytes.get(at) != 2 || count < 1) throw new Unreadable(Problem.DAMAGED, "WordDocument");
        Limits.blocks(count);
        int starts = at + 5;
        int described = starts + 4 * (count + 1);
        for (int n = 0; n < count; n++) {
            int start = bytes.getInt(starts + 4 * n);
            int end = bytes.getInt(starts + 4 * n + 4);
            if (start < 0 || end < start) throw new Unreadable(Problem.DAMAGED, "WordDocument");
            Limits.characters(end);
            int place = bytes.getInt(described + 8 * n + 2);
            int modifier = bytes.getShort(described + 8 * n + 6) & 0xFFFF;
            boolean modified = (modifier & 1) != 0 && modifier >> 1 < modifiers.size();
            ByteBuffer added = modified ? modifiers.get(modifier >> 1) : NOTHING;
            boolean wide = (place & COMPRESSED) == 0;
            pieces.add(new Piece(start, end, wide ? place : (place & ~COMPRESSED) / 2, wide, added));
        }
        last = pieces.getFirst();
    }

    /** 含有此字的一段。 */
    Piece at(int character) {
        if (character >= last.start && character < last.end) return last;
        int low = 0;
        int high = pieces.size() - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (pieces.get(middle).end <= character) low = middle + 1;
            else high = middle;
        }
        last = pieces.get(low);
        if (character < last.start || character >= last.end) throw new IndexOutOfBoundsException(character);
        return last;
    }

    char character(int character) {
        Piece piece = at(character);
        int place = piece.place(character);
        return piece.wide ? document.getChar(place) : WINDOWS_1252.charAt(document.get(place) & 0xFF);
    }

    private static String windows1252() {
        byte[] all = new byte[256];
        for (int n = 0; n < all.length; n++) all[n] = (byte) n;
        return new String(all, Charset.forName("windows-1252"));
    }
}
