package org.zhunsheng.documents.font;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** 把各表装成一个 TrueType 文件，目录与校验和照规定。 */
final class FontFile {

    private static final int MAGIC = 0xB1B0AFBA;

    private final SortedMap<String, byte[]> tables;

    FontFile(Map<String, byte[]> tables) {
        this.tables = new TreeMap<>(tables);
    }

    byte[] bytes() {
        int at = 12 + 16 * tables.size();
        int size = at;
        for (byte[] table : tables.values()) size += padded(table.length);
        ByteBuffer file = ByteBuffer.allocate(size);
        header(file);
        int total = 0;
        for (Map.Entry<String, byte[]> entry : tables.entrySet()) {
            byte[] table = entry.getValue();
            if (entry.getKey().equals("head")) ByteBuffer.wrap(table).putInt(8, 0);
            int sum = sum(ByteBuffer.wrap(table));
            total += sum;
            file.put(entry.getKey().getBytes(StandardCharsets.US_ASCII));
            file.putInt(sum).putInt(at).putInt(table.length);
            file.put(at, table);
            at += padded(table.length);
        }
        total += sum(ByteBuffer.wrap(file.array(), 0, file.position()));
        if (tables.containsKey("head")) file.putInt(start(file, "head") + 8, MAGIC - total);
        return file.array();
    }

    private void header(ByteBuffer file) {
        int power = 31 - Integer.numberOfLeadingZeros(tables.size());
        int range = 16 << power;
        file.putInt(0x00010000).putShort((short) tables.size());
        file.putShort((short) range).putShort((short) power).putShort((short) (16 * tables.size() - range));
    }

    private int start(ByteBuffer file, String name) {
        return file.getInt(12 + 16 * tables.headMap(name).size() + 8);
    }

    private static int padded(int length) {
        return (length + 3) & ~3;
    }

    /** 按四字节整数相加，末尾不足的补零。 */
    private static int sum(ByteBuffer table) {
        int sum = 0;
        while (table.remaining() >= 4) sum += table.getInt();
        int rest = 0;
        for (int shift = 24; table.hasRemaining(); shift -= 8) rest |= (table.get() & 0xFF) << shift;
        return sum + rest;
    }
}
