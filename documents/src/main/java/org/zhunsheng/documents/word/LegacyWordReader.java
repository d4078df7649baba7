package org.zhunsheng.documents.word;

import java.nio.ByteBuffer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.zhunsheng.documents.Problem;
import org.zhunsheng.documents.Unreadable;
import org.zhunsheng.documents.flow.FlowBlock;
import org.zhunsheng.documents.flow.FlowPage;
import org.zhunsheng.page.Page;

/**
 * DOC（Word 97–2003、WPS 文字）：正文的段落与表格按原来的次序，页眉在前，文本框、页脚在后。
 *
 * <p>照 MS-DOC 直接读，不用 POI 的 HWPF：它把属性全部展开，不还原合并，坏文件没有上限。
 */
public final class LegacyWordReader {

    private static final int MAIN = 3;
    private static final int HEADERS = 5;
    private static final int TEXT_BOXES = 9;
    /** 前六段是脚注、尾注的分隔线；其后每节六段。 */
    private static final int KINDS = 6;

    private final LegacyFile file;
    private final LegacyStory story;
    private final FlowPage page = new FlowPage();

    private LegacyWordReader(LegacyFile file) throws Unreadable {
        this.file = file;
        story = new LegacyStory(file);
    }

    public static List<Page> read(byte[] bytes) throws Unreadable {
        try {
            LegacyWordReader reader = new LegacyWordReader(LegacyFile.open(bytes));
            reader.read();
            return List.of(reader.page.page());
        } catch (IndexOutOfBoundsException | ArithmeticException wrong) {
            throw new Unreadable(wrong, Problem.DAMAGED, "WordDocument");
        }
    }

    private void read() throws Unreadable {
        margins(true);
        page.add(story.blocks(0, file.length(MAIN)));
        int boxes = start(TEXT_BOXES);
        page.add(story.blocks(boxes, Math.addExact(boxes, file.length(TEXT_BOXES))));
        margins(false);
    }

    /** 各部分依次相接：正文、脚注、页眉页脚、（宏）、批注、尾注、文本框。 */
    private int start(int part) {
        int start = 0;
        for (int before = MAIN; before < part; before++) start = Math.addExact(start, file.length(before));
        return start;
    }

    /** 页眉或页脚只取文字，相同的只取一次。 */
    private void margins(boolean headers) throws Unreadable {
        ByteBuffer parts = file.part(LegacyFile.HEADERS);
        Set<String> texts = new LinkedHashSet<>();
        int start = start(HEADERS);
        int end = Math.addExact(start, file.length(HEADERS));
        int read = start;
        for (int n = KINDS; 4 * (n + 2) <= parts.capacity(); n++) {
            int kind = n % KINDS;
            boolean header = kind == 0 || kind == 1 || kind == 4;
            if (header != headers) continue;
            int from = start + parts.getInt(4 * n);
            int to = start + parts.getInt(4 * n + 4);
            // 各段依次相接，不回头，不越界
            if (from < read || to < from || to > end) continue;
            read = to;
            for (FlowBlock block : story.blocks(from, to)) texts.add(block.text());
        }
        for (String text : texts) page.paragraph(text);
    }
}
