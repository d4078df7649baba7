package org.zhunsheng.documents.geometry;

import java.util.ArrayList;
import java.util.List;
import org.zhunsheng.documents.Limits;
import org.zhunsheng.documents.Problem;
import org.zhunsheng.documents.Unreadable;
import org.zhunsheng.page.Page;

/** 一份版式文件的各页，依次读成段落与表格；整页文字都横着的，转正了读。 */
public final class Pages {

    /** 页数上限。 */
    public static final int LIMIT = 300;

    private final Budget budget;
    private final List<Page> pages = new ArrayList<>();
    private int tables;
    private int blocks;
    private int known;
    private int unknown;

    /** 照给定的方向走一遍页面的内容；同一页可能走两遍。 */
    public interface Scan<E extends Exception> {
        PageContent content(View view) throws E, Unreadable;
    }

    public Pages(Budget budget) {
        this.budget = budget;
    }

    /** 页数是否过多。 */
    public static void limit(int count) throws Unreadable {
        if (count > LIMIT) throw new Unreadable(Problem.TOO_COMPLEX, count + " 页 · pages", LIMIT + "");
    }

    public <E extends Exception> void add(View view, Scan<E> scan) throws E, Unreadable {
        PageContent content = scan.content(view);
        int turn = content.turn();
        View turned = view.turned(turn);
        if (turn != 0) content = scan.content(turned);
        Page page = new PageReader(pages.size() + 1, area -> turned.back(area, turn), budget).read(content, tables);
        pages.add(page);
        count(content.glyphs());
        tables += page.grids().size();
        blocks += page.blocks().size();
        for (var grid : page.grids()) blocks += grid.cells().size();
        Limits.blocks(blocks);
    }

    private void count(List<Glyph> glyphs) {
        for (Glyph glyph : glyphs) {
            if (glyph.text().equals(Characters.UNKNOWN)) unknown++;
            else if (!glyph.isBlank()) known++;
        }
    }

    /** 各页；一个字也没有，或者多半认不出的，是给定的问题。 */
    public List<Page> read(Problem withoutText, Problem withoutMapping) throws Unreadable {
        if (known + unknown == 0) throw new Unreadable(withoutText);
        if (unknown > known) throw new Unreadable(withoutMapping);
        return pages;
    }
}
