package org.zhunsheng.server.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhunsheng.register.Register;
import org.zhunsheng.register.RegisterField;
import org.zhunsheng.text.Language;

/** 打开一个由台账数出的数：看的人看得见的各条记录，照现在的定义写给人看。 */
@Component
public class CountedEntries {

    private final EntryStore store;
    private final Entries entries;
    private final Registers registers;

    CountedEntries(EntryStore store, Entries entries, Registers registers) {
        this.store = store;
        this.entries = entries;
        this.registers = registers;
    }

    /** 一个机构那一年的一个数。 */
    public record Wanted(long figure, long organization, int year) {}

    /**
     * 一条记录，写给人看；各格与 {@link #columns} 相对。
     *
     * @param changed 第几次改动
     */
    public record Line(
            long id,
            String reference,
            LocalDate date,
            String organization,
            String state,
            boolean withdrawn,
            int changed,
            List<String> cells) {}

    /** 一页；{@code next} 是下一页的 {@code after}。 */
    public record Page(List<Line> lines, @Nullable Long next) {}

    /** 清单里的各栏。 */
    public static List<String> columns(Register register, Language language) {
        return new EntryView(register, false, language)
                .columns().stream().map(field -> field.title().in(language)).toList();
    }

    @Transactional(readOnly = true)
    public Page page(Wanted wanted, Register register, long after, int limit, Language language) {
        EntryStore.Key key = after == 0 ? EntryStore.Key.FIRST : entries.key(after);
        List<Entry> found;
        try (Stream<Entry> all = store.counted(wanted, key, limit + 1, entries.sight())) {
            found = all.toList();
        }
        List<Line> lines = found.stream()
                .limit(limit)
                .map(one -> line(one, register, language))
                .toList();
        return new Page(lines, found.size() <= limit ? null : lines.getLast().id());
    }

    /** 全部，一条一条地给，须在事务里。 */
    @Transactional(readOnly = true)
    public void all(Wanted wanted, Register register, Language language, Consumer<Line> each) {
        try (Stream<Entry> all = store.counted(wanted, EntryStore.Key.FIRST, Integer.MAX_VALUE, entries.sight())) {
            all.forEach(one -> each.accept(line(one, register, language)));
        }
    }

    private Line line(Entry it, Register register, Language language) {
        EntryView view = new EntryView(register, it.writable(), language);
        List<String> cells = new ArrayList<>();
        for (RegisterField field : view.columns()) cells.add(view.text(field, it.content()));
        return new Line(
                it.id(),
                it.reference(),
                it.date(),
                it.organization(),
                view.state(it.state()),
                it.withdrawn(),
                it.changed(),
                cells);
    }

    /** 这几条里看得见的；各照自己那个台账现在的定义。 */
    @Transactional(readOnly = true)
    public Map<Long, Line> of(List<Long> ids, Language language) {
        List<Entry> found = entries.all(ids);
        Map<Long, Register> known = found.stream()
                .map(Entry::registerId)
                .distinct()
                .collect(Collectors.toMap(
                        Function.identity(), id -> registers.find(id).definition()));
        return found.stream()
                .collect(Collectors.toMap(
                        Entry::id, one -> line(one, Objects.requireNonNull(known.get(one.registerId())), language)));
    }

    /** 这个位置用得上的、编号是这个的台账；没有的为空。 */
    @Transactional(readOnly = true)
    public @Nullable Register register(String code, String place) {
        return registers.within(place).get(code);
    }
}
