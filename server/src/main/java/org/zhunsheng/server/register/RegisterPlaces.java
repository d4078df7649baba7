package org.zhunsheng.server.register;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhunsheng.register.RegisterField;
import org.zhunsheng.server.audit.Act;
import org.zhunsheng.server.audit.Audit;
import org.zhunsheng.server.web.Refused;
import org.zhunsheng.server.web.ServiceProblem;

/** 一个台账到过的地方（或机构）：各有几条、哪些年、最近一次，写明地区的归在一起。 */
@Component
class RegisterPlaces {

    private static final int PAGE = 100;

    private final RegisterPlaceStore store;
    private final Entries entries;
    private final Audit audit;

    RegisterPlaces(RegisterPlaceStore store, Entries entries, Audit audit) {
        this.store = store;
        this.entries = entries;
        this.audit = audit;
    }

    /**
     * 一页。
     *
     * @param regions 各地区几条；没有写明地区的不在其中
     * @param next 下一页从它之后；没有的为空
     */
    record Page(
            List<PlaceLine> lines,
            Map<String, Long> regions,
            @Nullable PlaceLine next) {

        /** 最多的一个几条，画条的长短用。 */
        public long most() {
            return lines.stream().mapToLong(PlaceLine::entries).max().orElse(1);
        }

        /** 这一行起是另一个地区。 */
        public boolean opens(int at) {
            return !regions.isEmpty()
                    && (at == 0
                            || !lines.get(at).region().equals(lines.get(at - 1).region()));
        }
    }

    /** 看哪一栏：写明的，没有写明的第一栏；没有地方、机构的台账没有这一页。 */
    static RegisterField field(KnownRegister register, String asked) {
        List<RegisterField> fields = register.definition().places();
        return fields.stream()
                .filter(field -> field.name().equals(asked))
                .findFirst()
                .or(() -> fields.stream().findFirst())
                .orElseThrow(() -> new Refused(ServiceProblem.NOT_FOUND));
    }

    @Transactional(readOnly = true)
    Page page(RegisterPlaceStore.Wanted wanted, RegisterPlaceStore.Key after) {
        List<PlaceLine> found = store.list(wanted, after, PAGE + 1, entries.sight());
        List<PlaceLine> lines = found.size() > PAGE ? found.subList(0, PAGE) : found;
        List<String> regions = lines.stream()
                .map(PlaceLine::region)
                .filter(one -> !one.isEmpty())
                .distinct()
                .toList();
        Map<String, Long> counts = regions.isEmpty() ? Map.of() : store.regions(wanted, regions, entries.sight());
        return new Page(lines, counts, found.size() > PAGE ? lines.getLast() : null);
    }

    /** 一个一个地给；导出也记审计。 */
    @Transactional
    void export(RegisterPlaceStore.Wanted wanted, String format, Consumer<PlaceLine> each) {
        KnownRegister register = wanted.register();
        audit.done(
                Act.REGISTER_EXPORT,
                register.place(),
                "register:" + register.id(),
                Map.of("format", format, "places", wanted.field().name()));
        try (Stream<PlaceLine> all = store.all(wanted, entries.sight())) {
            all.forEach(each);
        }
    }
}
