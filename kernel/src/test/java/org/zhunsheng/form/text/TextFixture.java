package org.zhunsheng.form.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.zhunsheng.form.Form;
import org.zhunsheng.form.FormReader;
import org.zhunsheng.form.Reading;
import org.zhunsheng.page.Block;
import org.zhunsheng.page.Page;
import org.zhunsheng.page.Paragraph;
import org.zhunsheng.page.Place;
import org.zhunsheng.page.SourceDocument;
import org.zhunsheng.text.Normal;

/** 把一段文字当作打散的文本来读：一行一段，换页符分页。 */
final class TextFixture {

    private TextFixture() {}

    static Form form(String text) {
        Reading reading = read(text);
        if (reading.forms().size() != 1)
            throw new AssertionError(reading.forms().size() + " forms");
        return reading.forms().getFirst();
    }

    static Reading read(String text) {
        List<Page> pages = new ArrayList<>();
        int line = 0;
        for (String page : text.split("\f", -1)) {
            List<Block> blocks = new ArrayList<>();
            for (String row : page.split("\n", -1)) {
                line++;
                blocks.add(new Paragraph(row, Place.onLine(pages.size() + 1, null, line)));
            }
            pages.add(new Page(pages.size() + 1, null, blocks));
        }
        return FormReader.read(new SourceDocument("test.txt", "0".repeat(64), "txt", false, pages));
    }

    static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(TextFixture.class.getResourceAsStream("/form/text/" + name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** 比较用：去掉空白、全角变半角、去掉末尾的句号。 */
    static String bare(String text) {
        return Normal.norm(text).replaceAll("[。;:]+$", "");
    }
}
