package org.zhunsheng.form.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** 一张表里的全部标签：先认最不会认错的，剩下的片再认别的，谁也不会认两次。 */
final class Labels {

    private static final Set<String> TAIL =
            Set.of("grade", "problems", "measures", "filled_date", "conclusion", "other_notes", "ignored");

    private static final int BESIDE = 6;

    private final Stream stream;
    private final Vocabulary vocabulary;
    private final List<Mark> heads = new ArrayList<>();
    private final List<Mark> levels = new ArrayList<>();
    private final List<Mark> blocks = new ArrayList<>();
    private final List<Mark> fields = new ArrayList<>();
    private final List<Mark> fundingColumns = new ArrayList<>();
    private final List<Mark> fundingRows = new ArrayList<>();
    private final List<Mark> totals = new ArrayList<>();
    private int table;

    Labels(Stream stream, Vocabulary vocabulary) {
        this.stream = stream;
        this.vocabulary = vocabulary;
        find();
    }

    private void find() {
        int end = stream.size();
        heads.addAll(new Assembler(stream, vocabulary.surelyColumns, 12, false, Assembler.LETTERS).find(0, end));
        table = heads.stream().mapToInt(Mark::first).min().orElse(end);
        if (table < end) tableLabels(end);
        fundingColumns.addAll(
                new Assembler(stream, vocabulary.fundingColumns, 10, false, Assembler.LETTERS).find(0, table));
        blocks.addAll(new Assembler(stream, vocabulary.blocks, 12, true, Assembler.POINTS).find(0, end));
        fields.addAll(new Assembler(stream, vocabulary.fields, 10, false, Assembler.NONE).find(0, table));
        if (table < end) {
            fundingColumns.addAll(
                    new Assembler(stream, vocabulary.surelyFunding, 10, false, Assembler.LETTERS).find(table, end));
            rate();
        }
        fundingRows.addAll(new Assembler(stream, vocabulary.fundingRows, 10, false, Assembler.NONE).find(0, end));
        fields.addAll(new Assembler(stream, vocabulary.ignored, 8, false, Assembler.NONE).find(0, end));
        fields.addAll(new Assembler(stream, vocabulary.fields, 10, false, Assembler.NONE).find(table, end));
        ofWhich();
        early();
        beside();
        repeated();
        fields.sort(Comparator.comparingInt(Mark::first));
    }

    /** 指标表里每一行都印着的目标标签，其实是一级指标。 */
    private void repeated() {
        Map<String, List<Mark>> goals = fields.stream()
                .filter(m -> m.first() > table && m.key().startsWith("objective"))
                .collect(Collectors.groupingBy(Mark::term));
        for (List<Mark> same : goals.values()) {
            if (same.size() < 3) continue;
            fields.removeAll(same);
            for (Mark mark : same) levels.add(new Mark("level1", mark.term(), mark.text(), mark.parts()));
        }
        levels.sort(Comparator.comparingInt(Mark::first));
    }

    /** 指标的分值、得分印在指标表之前，与资金的各有一个：后一个是指标的。 */
    private void early() {
        for (String key : List.of("points", "score")) {
            if (table == stream.size() || heads.stream().anyMatch(m -> m.key().equals(key))) continue;
            List<Mark> same = fundingColumns.stream()
                    .filter(m -> m.key().equals(key) && m.first() < table)
                    .toList();
            if (same.size() < 2) continue;
            fundingColumns.remove(same.getLast());
            heads.add(same.getLast());
        }
        heads.sort(Comparator.comparingInt(Mark::first));
    }

    /** “预算执行率”也是指标的名称；紧挨着执行数的是资金的栏头。 */
    private void rate() {
        if (fundingColumns.stream().anyMatch(m -> m.key().equals("rate"))) return;
        Assembler rates = new Assembler(stream, vocabulary.fundingColumns.only("rate"), 4, false, Assembler.LETTERS);
        for (Mark mark : List.copyOf(fundingColumns))
            if (mark.key().equals("executed") && mark.first() > table)
                fundingColumns.addAll(rates.find(mark.first() - BESIDE, mark.last() + BESIDE));
    }

    /** 紧挨着“执行率”的分值、得分是资金的，不是指标的。 */
    private void beside() {
        for (Mark rate : List.copyOf(fundingColumns)) {
            if (!rate.key().equals("rate") || rate.first() < table) continue;
            for (String key : List.of("points", "score")) {
                List<Mark> same =
                        heads.stream().filter(m -> m.key().equals(key)).toList();
                if (same.size() < 2 || Math.abs(same.getFirst().first() - rate.first()) > 6) continue;
                heads.remove(same.getFirst());
                fundingColumns.add(same.getFirst());
            }
        }
    }

    /** 词典里没有的资金行名：“其中：”开头，或夹在别的行名中间、以资金一类的词结尾。 */
    private void ofWhich() {
        if (fundingRows.isEmpty()) return;
        int first = fundingRows.getFirst().first();
        for (int i : stream.free(first, Math.min(table, fundingRows.getLast().last() + 3))) {
            Piece piece = stream.at(i);
            if (!piece.isText() || piece.width() > 44 || !piece.norm().matches("其中:?.{2,}|.{2,}(资金|拨款)(\\(.*\\))?"))
                continue;
            if (piece.norm().matches(".*[,。;].*")) continue;
            stream.take(i);
            fundingRows.add(new Mark("other", piece.norm(), piece.norm(), List.of(i)));
        }
        fundingRows.sort(Comparator.comparingInt(Mark::first));
    }

    private void tableLabels(int end) {
        boolean actual = heads.stream().anyMatch(m -> m.key().equals("actual"));
        boolean target = heads.stream().anyMatch(m -> m.key().equals("target"));
        Terms columns = actual && target ? vocabulary.columnsBesideGoals : vocabulary.indicatorColumns;
        heads.addAll(new Assembler(stream, columns, 12, false, Assembler.LETTERS).find(table, end));
        heads.addAll(before());
        heads.sort(Comparator.comparingInt(Mark::first));
        Set<String> keys = heads.stream().map(Mark::key).collect(Collectors.toSet());
        Terms terms = keys.contains("level2") ? vocabulary.levels : vocabulary.levels.only("level1");
        levels.addAll(new Assembler(stream, terms, 30, false, Assembler.POINTS).find(table, end));
        totals.addAll(new Assembler(stream, vocabulary.totals, 4, false, Assembler.NONE).find(table, end));
        if (!keys.contains("level2") && !keys.contains("level1")) levels.clear();
    }

    /** 栏头可能从“一级指标”之前的一两片开始：分值、得分紧挨着的才算。 */
    private List<Mark> before() {
        int from = table;
        for (int i = table - 1; i >= Math.max(0, table - 5) && from - i <= 2; i--) {
            String norm = stream.at(i).norm();
            if (stream.free(i)
                    && vocabulary.indicatorColumns.complete(norm) != null
                    && vocabulary.fields.complete(norm) == null) from = i;
        }
        return new Assembler(stream, vocabulary.indicatorColumns, 4, false, Assembler.NONE).find(from, table);
    }

    /** 指标表从第几片开始；没有指标表的为片数。 */
    int table() {
        return table;
    }

    boolean hasTable() {
        return table < stream.size();
    }

    List<Mark> heads() {
        return heads;
    }

    List<Mark> levels() {
        return levels;
    }

    List<Mark> blocks() {
        return blocks;
    }

    List<Mark> fields() {
        return fields;
    }

    List<Mark> fundingColumns() {
        return fundingColumns;
    }

    List<Mark> fundingRows() {
        return fundingRows;
    }

    List<Mark> totals() {
        return totals;
    }

    /** 中期与年度两半并排。 */
    boolean hasMediumTerm() {
        return blocks.stream().anyMatch(m -> m.key().equals("medium-term"))
                || stream.mentions("中期|中长期|实施期|长期(目标|资金)|\\(长期\\)");
    }

    static boolean inTail(Mark mark) {
        return TAIL.contains(mark.key());
    }
}
