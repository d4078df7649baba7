package org.zhunsheng.documents.word;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.zhunsheng.documents.word.LegacyDraft.edges;
import static org.zhunsheng.documents.word.LegacyDraft.join;
import static org.zhunsheng.documents.word.LegacyDraft.little;
import static org.zhunsheng.documents.word.LegacyDraft.sprm;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.zhunsheng.documents.Grids;
import org.zhunsheng.documents.Limits;
import org.zhunsheng.documents.Problem;
import org.zhunsheng.documents.Unreadable;

/** 写得离谱的 DOC：有上限，有说法。 */
@Timeout(30)
class LegacyWordLimitsTest {

    @Test
    void lockedAndOlderDocumentsAreNamed() {
        LegacyDraft locked = new LegacyDraft().paragraph("甲");
        locked.flags |= 0x100;
        assertProblem(Problem.ENCRYPTED_OFFICE, locked);
        LegacyDraft older = new LegacyDraft().paragraph("甲");
        older.magic = 0xA5DC;
        assertProblem(Problem.LEGACY_WORD, older);
        LegacyDraft other = new LegacyDraft().paragraph("甲");
        other.magic = 0x1234;
        assertProblem(Problem.DAMAGED, other);
    }

    @Test
    void lengthsBeyondTheTextAreDamage() {
        byte[] bytes = new LegacyDraft().paragraph("甲").build();
        for (int length : new int[] {3, Integer.MAX_VALUE}) {
            for (int part : new int[] {3, 9}) {
                byte[] broken = bytes.clone();
                int head = indexOf(broken, new byte[] {(byte) 0xEC, (byte) 0xA5, (byte) 0xC1, 0});
                ByteBuffer.wrap(broken).order(java.nio.ByteOrder.LITTLE_ENDIAN).putInt(head + 64 + 4 * part, length);
                assertProblem(Problem.DAMAGED, broken);
            }
        }
    }

    /** 许多段都说是同一处的文字。 */
    @Test
    void piecesThatRepeatTheSameTextAreCounted() {
        int count = 1000;
        int each = Limits.CHARACTERS / count + 1;
        ByteBuffer pieces = little(5 + 4 + 12 * count).put((byte) 2).putInt(4 + 12 * count);
        for (int n = 0; n <= count; n++) pieces.putInt(n * each);
        for (int n = 0; n < count; n++) pieces.putShort((short) 0).putInt(1024).putShort((short) 0);
        assertProblem(Problem.TOO_COMPLEX, new LegacyDraft().paragraph("甲").table(33, pieces.array()));
    }

    @Test
    void tablesInsideTablesHaveABound() throws Unreadable {
        byte[] deep = join(LegacyDraft.IN_TABLE, sprm(0x6649, 0xFF, 0xFF, 0xFF, 0x7F));
        assertProblem(Problem.TOO_COMPLEX, new LegacyDraft().paragraph("甲", deep));
        byte[] negative = join(LegacyDraft.IN_TABLE, sprm(0x6649, 0, 0, 0, 0x80));
        assertEquals("# 1×1\n0,0 甲", read(new LegacyDraft().paragraph("甲", negative)));
    }

    @Test
    void aRowWithoutItsEndOrItsDefinitionIsStillARow() throws Unreadable {
        assertEquals("# 1×2\n0,0 甲\n0,1 乙", read(new LegacyDraft().row(new byte[0], "甲", "乙")));
        LegacyDraft open =
                new LegacyDraft().run("甲").end('\7', LegacyDraft.IN_TABLE).paragraph("后");
        assertEquals("# 1×1\n0,0 甲\n¶ 后", read(open));
        int[] backwards = {3000, 1000, 500};
        assertEquals("# 1×2\n0,0 甲\n0,1 乙", read(new LegacyDraft().row(edges(backwards), "甲", "乙")));
    }

    @Test
    void propertiesKeptElsewhereMayNotLeadInCirclesOrCostTooMuch() throws Unreadable {
        byte[] itself = sprm(0x6646, 0, 0, 0, 0);
        LegacyDraft circle = new LegacyDraft().paragraph("甲", itself);
        circle.data = join(little(2).putShort((short) itself.length).array(), itself);
        assertEquals("¶ 甲", read(circle));
        LegacyDraft costly = new LegacyDraft();
        for (int n = 0; n < 300; n++) costly.paragraph("甲", itself);
        costly.data = new byte[2 + 0xFFFF];
        Arrays.fill(costly.data, (byte) 0xFF);
        assertProblem(Problem.TOO_COMPLEX, costly);
    }

    private static int indexOf(byte[] bytes, byte[] wanted) {
        for (int n = 0; n + wanted.length <= bytes.length; n++) {
            if (Arrays.equals(bytes, n, n + wanted.length, wanted, 0, wanted.length)) return n;
        }
        return -1;
    }

    private static String read(LegacyDraft draft) throws Unreadable {
        return Grids.describe(LegacyWordReader.read(draft.build()));
    }

    private static void assertProblem(Problem problem, LegacyDraft draft) {
        assertProblem(problem, draft.build());
    }

    private static void assertProblem(Problem problem, byte[] bytes) {
        assertEquals(
                problem,
                assertThrows(Unreadable.class, () -> LegacyWordReader.read(bytes))
                        .problem());
    }
}
