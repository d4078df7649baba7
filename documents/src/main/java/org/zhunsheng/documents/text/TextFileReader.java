package org.zhunsheng.documents.text;

import java.util.ArrayList;
import java.util.List;
import org.zhunsheng.documents.Limits;
import org.zhunsheng.documents.Problem;
import org.zhunsheng.documents.Unreadable;
import org.zhunsheng.page.Block;
import org.zhunsheng.page.Page;
import org.zhunsheng.page.Paragraph;
import org.zhunsheng.page.Place;

/** 纯文本：换页符分页，一行一段，空行保留。行号从整份文件的开头数起。 */
public final class TextFileReader {

    private TextFileReader() {}

    public static List<Page> read(byte[] bytes) throws Unreadable {
        String text = Decoding.of(bytes);
        if (text == null) throw new Unreadable(Problem.UNKNOWN_FORMAT);
        List<Page> pages = new ArrayList<>();
        int line = 0;
        for (String page : text.replaceFirst("\f\\s*$", "").split("\f", -1)) {
            List<Block> blocks = new ArrayList<>();
            for (String written : page.split("\r\n|\r|\n", -1)) {
                Place place = Place.onLine(pages.size() + 1, null, ++line);
                blocks.add(new Paragraph(written, place));
            }
            line--; // 换页符后接着同一行，或紧跟换行之后
            Limits.blocks(line);
            pages.add(new Page(pages.size() + 1, null, blocks));
        }
        return pages;
    }
}
