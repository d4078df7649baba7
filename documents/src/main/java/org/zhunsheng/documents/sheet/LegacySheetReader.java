package org.zhunsheng.documents.sheet;

import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.FilePassRecord;
import org.apache.poi.hssf.record.RecordInputStream;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.documents.Limits;
import org.zhunsheng.documents.Problem;
import org.zhunsheng.documents.Unreadable;
import org.zhunsheng.documents.archive.Compound;
import org.zhunsheng.page.Page;

/**
 * XLS（Excel 97–2003、WPS 表格）：记录从头到尾读一遍，每个没有隐藏的工作表一页。
 *
 * <p>只解释读表要用的记录，不搭整本工作簿：快，而且别的记录（图形、公式、宏）坏了不碍事。
 */
public final class LegacySheetReader {

    private static final int BOF = 0x809;
    private static final int EOF = 0x0A;
    private static final int FILE_PASS = 0x2F;
    private static final int BIFF8 = 0x600;
    private static final int WORKBOOK = 0x05;
    private static final int WORKSHEET = 0x10;
    private static final int HEADER = 4;

    private final InputStream stream;
    private RecordInputStream in;
    private final LegacyBook book = new LegacyBook();
    /** 按出现的次序；不是工作表的（图表、宏）为空表。 */
    private final List<SheetContent> sheets = new ArrayList<>();

    private @Nullable LegacySheet current;
    private int depth;

    private LegacySheetReader(InputStream stream) {
        this.stream = stream;
        in = new RecordInputStream(stream);
    }

    public static List<Page> read(byte[] bytes) throws Unreadable {
        Compound file = Compound.open(bytes);
        if (!file.has("Workbook")) throw new Unreadable(Problem.LEGACY_EXCEL);
        InputStream stream = file.stream("Workbook");
        try {
            LegacySheetReader reader = new LegacySheetReader(stream);
            reader.records();
            return reader.pages();
        } catch (EncryptedDocumentException encrypted) {
            throw new Unreadable(encrypted, Problem.ENCRYPTED_OFFICE);
        } catch (RuntimeException wrong) {
            // POI 对不合规的记录抛出各种异常
            throw new Unreadable(wrong, Problem.DAMAGED, "Workbook");
        }
    }

    /** 全部记录；最后一个子流之后的填充不看。 */
    private void records() throws Unreadable {
        int read = 0;
        while (in.hasNextRecord() && (depth > 0 || in.getNextSid() == BOF)) {
            in.nextRecord();
            read += HEADER + in.remaining();
            record(in.getSid() & 0xFFFF, read);
            in.readRemainder();
        }
        if (depth > 0) throw new Unreadable(Problem.DAMAGED, "Workbook");
    }

    private void record(int type, int read) throws Unreadable {
        switch (type) {
            case BOF -> begin();
            case EOF -> depth--;
            case FILE_PASS -> decrypt(read);
            default -> {
                // 嵌在工作表里的图表不看
                if (depth == 1 && current != null) current.record(type, in);
                else if (depth == 1 && sheets.isEmpty()) book.record(type, in);
            }
        }
    }

    private void begin() throws Unreadable {
        if (in.readUShort() < BIFF8) throw new Unreadable(Problem.LEGACY_EXCEL);
        int type = in.readUShort();
        if (depth++ > 0 || type == WORKBOOK) return;
        current = type == WORKSHEET ? new LegacySheet(book) : null;
        sheets.add(current == null ? new SheetContent() : current.content());
        Limits.blocks(sheets.size());
    }

    /** 打开密码；只为保护结构而用通用密码加密的，照常读。 */
    private void decrypt(int read) throws Unreadable {
        EncryptionInfo info = new FilePassRecord(in).getEncryptionInfo();
        try {
            if (!info.getDecryptor().verifyPassword(Decryptor.DEFAULT_PASSWORD)) {
                throw new Unreadable(Problem.ENCRYPTED_OFFICE);
            }
        } catch (GeneralSecurityException unsupported) {
            throw new Unreadable(unsupported, Problem.ENCRYPTED_OFFICE);
        }
        in.readRemainder();
        in = new RecordInputStream(stream, info, read);
    }

    /** 按标签的次序；子流的次序可以不同。 */
    private List<Page> pages() throws Unreadable {
        List<BoundSheetRecord> inStream = new ArrayList<>(book.sheets());
        inStream.sort(Comparator.comparingInt(BoundSheetRecord::getPositionOfBof));
        Map<BoundSheetRecord, SheetContent> contents = new IdentityHashMap<>();
        for (int n = 0; n < Math.min(inStream.size(), sheets.size()); n++) contents.put(inStream.get(n), sheets.get(n));
        List<Page> pages = new ArrayList<>();
        for (BoundSheetRecord sheet : book.sheets()) {
            SheetContent content = contents.get(sheet);
            if (content == null || sheet.isHidden() || sheet.isVeryHidden()) continue;
            pages.add(content.page(pages.size() + 1, sheet.getSheetname()));
        }
        return pages;
    }
}
