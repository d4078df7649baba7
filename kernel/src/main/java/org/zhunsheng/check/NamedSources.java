package org.zhunsheng.check;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.zhunsheng.text.Money;
import org.zhunsheng.text.Quantities.Mention;

/** 文字里说到的资金来源及金额，与资金表对照。 */
final class NamedSources {

    private NamedSources() {}

    /** 文字里带着来源的金额：来源在金额之前，或者紧跟在金额之后。 */
    static Map<Mention, String> in(List<Mention> mentions, List<String> sources) {
        Map<Mention, String> named = new LinkedHashMap<>();
        for (Mention mention : mentions) {
            if (!mention.quantity().unit().endsWith("元")
                    || mention.quantity().value().signum() <= 0) continue;
            sources.stream()
                    .filter(word ->
                            mention.before().contains(word) || mention.after().startsWith(word))
                    .findFirst()
                    .ifPresent(word -> named.put(mention, word));
        }
        return named;
    }

    private static Money sum(Set<Mention> mentions) {
        Money sum = Money.ZERO;
        for (Mention mention : mentions)
            sum = sum.plus(
                    new Money(Objects.requireNonNullElse(mention.quantity().in("元"), BigDecimal.ZERO)));
        return sum;
    }

    /** 表上有这一来源，而且有数。 */
    static boolean hasRow(Filing filing, String source) {
        return filled(filing).anyMatch(row -> row.isOf(source));
    }

    /** 这些金额之和正好是表上某一来源的数。 */
    static boolean inTable(Filing filing, Set<Mention> mentions) {
        Money amount = sum(mentions);
        return filled(filing)
                .anyMatch(
                        row -> FundRow.AMOUNTS.stream().anyMatch(column -> amount.compareTo(row.amount(column)) == 0));
    }

    /** 有数的各来源。 */
    private static Stream<FundRow> filled(Filing filing) {
        return FundRow.all(filing).stream()
                .filter(row -> !row.isTotal()
                        && FundRow.AMOUNTS.stream()
                                .anyMatch(column -> row.amount(column).signum() > 0));
    }
}
