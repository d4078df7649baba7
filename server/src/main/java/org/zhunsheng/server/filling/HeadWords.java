package org.zhunsheng.server.filling;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.form.LabelText;
import org.zhunsheng.form.Lexicon;

/** 一部分的各栏在表头上的叫法：先是页面上的名称（中英文），再是官方表与公开的表上的各种写法，那是词典里的数据。 */
final class HeadWords {

    private static final Lexicon LEXICON = Lexicon.standard();

    private final Map<String, String> own = new HashMap<>();
    private final Map<String, String> official = new HashMap<>();
    private final Section section;

    /** @param labels 一栏在页面上的各种名称 */
    HeadWords(FillingKind kind, Section section, Function<Field, List<String>> labels) {
        this.section = section;
        for (Field field : section.fields())
            for (String label : labels.apply(field)) own.putIfAbsent(plain(label), field.name());
        kind.official(section.name()).forEach((column, field) -> official.put(column.key(), field));
    }

    private static String plain(String label) {
        return LabelText.withoutBrackets(LabelText.norm(label)).toLowerCase(Locale.ROOT);
    }

    /** 凭哪一栏认一行。 */
    Field title() {
        return section.title();
    }

    Section section() {
        return section;
    }

    /** 这个表头说的是哪一栏；不认得的、这一部分没有的为空。 */
    Optional<String> field(String heading) {
        String known = own.get(plain(heading));
        return known != null ? Optional.of(known) : of(LEXICON.key(Lexicon.Section.INDICATOR_COLUMNS, heading));
    }

    /** 只含有某个词的表头（“2026年指标值”），多半是哪一栏；词典认得整个表头的不猜。 */
    Optional<String> guess(String heading) {
        return LEXICON.has(Lexicon.Section.INDICATOR_COLUMNS, heading)
                ? Optional.empty()
                : of(LEXICON.stem(Lexicon.Section.INDICATOR_STEMS, heading));
    }

    private Optional<String> of(@Nullable String key) {
        return Optional.ofNullable(key).map(official::get);
    }

    /** 表左边“绩效指标”一类的一格，占着整个部分，不是一栏。 */
    static boolean isBlock(String heading) {
        return LEXICON.has(Lexicon.Section.BLOCKS, heading);
    }

    /** 合计行的一格。 */
    static boolean isTotal(String text) {
        return LEXICON.has(Lexicon.Section.TOTALS, text);
    }
}
