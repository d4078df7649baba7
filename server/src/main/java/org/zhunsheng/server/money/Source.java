package org.zhunsheng.server.money;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhunsheng.server.intake.Content;
import org.zhunsheng.text.Language;

/**
 * 资金来源，词表在 {@code sources.csv}。
 *
 * @param code 数据库与接口里的写法；没有写明来源的为空字，不在词表里
 * @param grant 官方表上归入财政拨款；否则归入其他资金
 * @param others 别的写法，小写
 */
record Source(String code, String zh, String en, boolean grant, Set<String> others) {

    static final String CARRY_OVER = "carry-over";
    static final List<Source> ALL = read();

    static Optional<Source> of(String code) {
        return ALL.stream().filter(one -> one.code().equals(code)).findFirst();
    }

    /** 官方表上算财政拨款的；没有写明来源的也算：预算单位的钱通常如此。 */
    static boolean isGrant(String code) {
        return of(code).map(Source::grant).orElse(true);
    }

    /** 归入财政拨款的，或者归入其他资金的各项；没有写明来源的归入财政拨款。 */
    static String[] codes(boolean grant) {
        Stream<String> codes = ALL.stream().filter(one -> one.grant() == grant).map(Source::code);
        return (grant ? Stream.concat(Stream.of(""), codes) : codes).toArray(String[]::new);
    }

    String word(Language language) {
        return language == Language.ZH ? zh : en;
    }

    /** 导入的一栏。 */
    static Content content() {
        return new Content.Word(ALL.stream()
                .map(one -> new Content.Choice(one.code(), one.zh(), one.en(), one.others()))
                .toList());
    }

    private static List<Source> read() {
        InputStream file = Objects.requireNonNull(Source.class.getResourceAsStream("sources.csv"));
        try (var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(",", -1))
                    .map(cells -> new Source(cells[0], cells[1], cells[2], cells[3].equals("grant"), words(cells)))
                    .toList();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static Set<String> words(String[] cells) {
        return Stream.concat(Stream.of(cells[0]), Arrays.stream(cells[4].split("、")))
                .map(word -> word.toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }
}
