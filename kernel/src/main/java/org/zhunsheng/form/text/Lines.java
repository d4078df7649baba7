package org.zhunsheng.form.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.zhunsheng.page.Block;
import org.zhunsheng.page.Page;
import org.zhunsheng.page.Paragraph;
import org.zhunsheng.page.SourceDocument;

/** 把文件读成行：去掉页码、页眉、表下的注和表前后的报告文字。 */
final class Lines {

    private static final Pattern PAGE_NUMBER =
            Pattern.compile("[-—–]+\\d{1,4}[-—–]+|第?\\d{1,4}页(共\\d+页)?|\\d{1,4}|\\d{1,4}/\\d{1,4}");
    private static final Pattern NOTE = Pattern.compile("(备?注|填表说明|填报说明)[:：].+");
    private static final Pattern HEADING = Pattern.compile("[一二三四五六七八九十]{1,2}、.{2,30}");
    private static final Pattern ANNEX = Pattern.compile("附件?(表)?[\\d一二三四五六七八九十]*[:：]?|表\\d{1,3}|报表编号.*");
    private static final int PROSE = 56;

    private final Vocabulary vocabulary;
    private final List<Line> out = new ArrayList<>();

    private Lines(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    static List<Line> of(SourceDocument document, Vocabulary vocabulary) {
        Lines lines = new Lines(vocabulary);
        List<Line> all = all(document);
        int from = 0;
        for (int i = 1; i <= all.size(); i++) {
            if (i < all.size() && all.get(i).page() == all.get(from).page()) continue;
            if (i > from) lines.page(all.subList(from, i));
            from = i;
        }
        return lines.out;
    }

    private static List<Line> all(SourceDocument document) {
        List<Line> all = new ArrayList<>();
        int number = 0;
        int block = 0;
        for (Page page : document.pages()) {
            block++;
            for (Block part : page.blocks()) {
                if (!(part instanceof Paragraph paragraph)) continue;
                for (String text : paragraph.text().split("\n", -1)) {
                    number++;
                    if (text.isBlank()) block++;
                    else all.add(new Line(text, page.number(), number, block));
                }
            }
        }
        return all;
    }

    /** 自成一块的一行。 */
    private static boolean alone(List<Line> lines, int i) {
        boolean before = i > 0 && lines.get(i - 1).block() == lines.get(i).block();
        boolean after =
                i + 1 < lines.size() && lines.get(i + 1).block() == lines.get(i).block();
        return !before && !after;
    }

    private void page(List<Line> lines) {
        Map<Integer, Integer> dropped = new HashMap<>();
        boolean report = false;
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            String norm = line.norm();
            if (i == lines.size() - 1 && PAGE_NUMBER.matcher(norm).matches()) continue;
            if (i >= lines.size() - 8 && norm.equals(String.valueOf(line.page())) && alone(lines, i)) continue;
            if (i < 2 && vocabulary.words("page-headers").contains(norm)) continue;
            if (norm.matches("[-—–]+\\d{1,4}[-—–]+|第\\d{1,4}页[,/]?(共\\d{1,4}页)?")
                    || ANNEX.matcher(norm).matches()) continue;
            if (NOTE.matcher(norm).matches()) dropped.put(line.block(), i);
            if (dropped.containsKey(line.block())) continue;
            report = HEADING.matcher(norm).matches() || report && line.width() >= PROSE || report && norm.endsWith("。");
            if (!report) out.add(line);
        }
    }
}
