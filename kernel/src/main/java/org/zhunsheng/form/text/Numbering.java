package org.zhunsheng.form.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** 三级指标名称里的序号（指标1、指标2……）：每一个二级指标都从 1 重新数起。 */
final class Numbering {

    private static final Pattern NUMBERED = Pattern.compile("指标\\s*(\\d{1,2})(?!\\d).*");
    private static final int BROKEN = 12;

    private final int[] numbers;

    Numbering(List<String> names) {
        numbers = names.stream().mapToInt(Numbering::number).toArray();
    }

    private static int number(String name) {
        Matcher m = NUMBERED.matcher(name);
        return m.matches() ? Integer.parseInt(m.group(1)) : 0;
    }

    /** 散到别处的第 n 号，放回第 n-1 号与第 n+1 号之间：恰好有一处缺它时才放。 */
    static <T> List<T> restored(List<T> rows, Function<T, String> name) {
        List<T> out = new ArrayList<>(rows);
        for (T row : rows) {
            int n = number(name.apply(row));
            int at = out.indexOf(row);
            if (n < 2 || at > 0 && number(name.apply(out.get(at - 1))) == n - 1) continue;
            out.remove(at);
            List<Integer> gaps = new ArrayList<>();
            for (int k = 0; k + 1 < out.size(); k++)
                if (number(name.apply(out.get(k))) == n - 1 && number(name.apply(out.get(k + 1))) == n + 1)
                    gaps.add(k + 1);
            out.add(gaps.size() == 1 ? gaps.getFirst() : at, row);
        }
        return out;
    }

    /** 从 from（含）到 to（不含）归一个二级指标，与序号有多不合；没有序号的为 0。 */
    int price(int from, int to) {
        int price = numbers[from] > 1 && from > 0 && numbers[from - 1] == numbers[from] - 1 ? BROKEN : 0;
        for (int row = from + 1; row < to; row++) if (numbers[row] == 1) price += BROKEN;
        return price;
    }
}
