package org.zhunsheng.form.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.zhunsheng.form.FundingField;

/** 项目资金：行名、栏头、一串数，按逐行或逐栏填回格子，执行率等于执行数除以预算数的填法为准。 */
final class FundingReader {

    /** 一行资金；cells 也有空着的格子，proven 是算术证实了的。 */
    record FundRow(String key, String label, Map<FundingField, List<Integer>> cells, Set<FundingField> proven) {}

    private static final int FAR = 24;

    private final Stream stream;
    private final Labels labels;
    private List<Mark> names = List.of();
    private boolean halved;

    FundingReader(Stream stream, Labels labels) {
        this.stream = stream;
        this.labels = labels;
    }

    List<FundRow> read() {
        names = names();
        if (names.isEmpty()) return List.of();
        boolean late = labels.fundingColumns().stream().anyMatch(m -> near(m) && m.last() > labels.table());
        FundingCost costs = new FundingCost(labels.table(), late, last());
        List<Amount> amounts = amounts();
        FundingGrid best = new FundingFill(names.size(), columns(), costs, amounts).best();
        List<FundingField> usual = columns().stream().sorted().toList();
        if (!usual.equals(columns())) {
            FundingGrid other = new FundingFill(names.size(), usual, costs, amounts).best();
            if (other.cost() < best.cost()) best = other;
        }
        return rows(best);
    }

    private List<Mark> names() {
        List<Mark> rows = new ArrayList<>(labels.fundingRows());
        rows.removeIf(m -> m.text().matches(".*\\([A-Z]\\).*")
                || m.term().equals("预算数") && labels.fundingRows().size() > 1);
        if (!labels.hasMediumTerm()) return rows;
        labels.blocks().stream().filter(m -> m.term().matches("中期.*资金.*")).forEach(rows::add);
        rows.sort(Comparator.comparingInt(Mark::first));
        int yearly = 0;
        while (yearly < rows.size() && !rows.get(yearly).term().matches("(年度|当年|本年).*(总|合).*")) yearly++;
        halved = rows.size() >= 4 && rows.size() % 2 == 0 && yearly < 2;
        return halved ? everySecond(rows, yearly) : rows;
    }

    /** 中期与年度并排：行名与数交替出现，只要年度的。 */
    private static <T> List<T> everySecond(List<T> list, int from) {
        List<T> half = new ArrayList<>();
        for (int i = from; i < list.size(); i += 2) half.add(list.get(i));
        return half;
    }

    private List<FundingField> columns() {
        Map<FundingField, Integer> first = new EnumMap<>(FundingField.class);
        for (Mark mark : labels.fundingColumns()) {
            for (FundingField field : FundingField.values()) {
                if (field.key().equals(mark.key()) && field != FundingField.REASON)
                    first.putIfAbsent(field, mark.first());
            }
        }
        if (!first.containsKey(FundingField.INITIAL_BUDGET) && !first.containsKey(FundingField.ANNUAL_BUDGET))
            first.put(FundingField.INITIAL_BUDGET, 0);
        return first.keySet().stream().sorted(Comparator.comparing(this::usual)).toList();
    }

    private int usual(FundingField field) {
        return switch (field) {
            case INITIAL_BUDGET -> 0;
            case ANNUAL_BUDGET -> 1;
            case EXECUTED -> 2;
            default -> order(field);
        };
    }

    private int order(FundingField field) {
        int at = labels.fundingColumns().stream()
                .filter(m -> m.key().equals(field.key()))
                .mapToInt(Mark::first)
                .min()
                .orElse(0);
        return 100 + at;
    }

    private int last() {
        return Math.max(
                names.getLast().last(),
                labels.fundingColumns().stream()
                        .filter(this::near)
                        .mapToInt(Mark::last)
                        .max()
                        .orElse(0));
    }

    /** 离行名、别的栏头都很远的栏头是排版时落到别处的，它前后的数不是资金。 */
    private boolean near(Mark column) {
        List<Mark> others = new ArrayList<>(names);
        others.addAll(labels.fundingColumns());
        return others.stream()
                .anyMatch(m -> m != column && m.first() - FAR < column.last() && m.last() + FAR > column.first());
    }

    private List<Amount> amounts() {
        int from = Math.min(
                names.getFirst().first(),
                labels.fundingColumns().stream().mapToInt(Mark::first).min().orElse(Integer.MAX_VALUE));
        int end = Math.min(stream.size(), Math.max(labels.table(), last() + 16));
        List<Amount> out = new ArrayList<>();
        for (int i : stream.free(Math.max(0, from - 4), end)) {
            Piece piece = stream.at(i);
            if (i > last() && piece.isText() && piece.width() >= 20 && i >= labels.table()) break;
            if (Amount.is(piece) && !prose(i)) out.add(new Amount(List.of(i), piece.norm()));
        }
        List<Amount> whole = wrapped(out);
        return halved && whole.size() % 2 == 0 ? everySecond(whole, 1) : whole;
    }

    /** 太长折成两行的数：两片接起来，恰好是表上别处写全了的数。 */
    private static List<Amount> wrapped(List<Amount> amounts) {
        Set<String> known = amounts.stream().map(Amount::norm).collect(Collectors.toSet());
        List<Amount> out = new ArrayList<>();
        for (int k = 0; k < amounts.size(); k++) {
            Amount amount = amounts.get(k);
            Amount next = k + 1 < amounts.size() ? amounts.get(k + 1) : amount;
            if (next != amount && known.contains(amount.norm() + next.norm())) {
                out.add(new Amount(List.of(amount.first(), next.first()), amount.norm() + next.norm()));
                k++;
            } else {
                out.add(amount);
            }
        }
        return out;
    }

    /** 目标文字里的数：在目标标签之后，紧挨着一段话。 */
    private boolean prose(int i) {
        int goal = labels.fields().stream()
                .filter(m -> m.key().startsWith("objective"))
                .mapToInt(Mark::first)
                .min()
                .orElse(stream.size());
        if (i < goal) return false;
        for (int j : new int[] {i - 1, i + 1}) {
            if (j >= 0
                    && j < stream.size()
                    && stream.free(j)
                    && stream.at(j).isText()
                    && stream.at(j).block() == stream.at(i).block()) return true;
        }
        return false;
    }

    private List<FundRow> rows(FundingGrid grid) {
        FundingProof proof = new FundingProof(grid);
        List<FundRow> rows = new ArrayList<>();
        for (int r = 0; r < names.size(); r++) {
            Map<FundingField, List<Integer>> values = new EnumMap<>(FundingField.class);
            Set<FundingField> proven = EnumSet.noneOf(FundingField.class);
            for (int c = 0; c < grid.columns().size(); c++) {
                FundingField field = grid.columns().get(c);
                if (proof.has(r, field)) proven.add(field);
                Amount amount = grid.at(r, c);
                if (amount != null) stream.take(amount.parts());
                values.put(field, amount == null ? List.of() : amount.parts());
            }
            rows.add(new FundRow(names.get(r).key(), names.get(r).text(), values, proven));
        }
        return rows;
    }
}
