package org.zhunsheng.server.filling;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 别人改了什么、谁在这里、从前是什么。 */
@Component
public class CellReading {

    private final Fillings fillings;
    private final CellStore cells;
    private final Presences presences;

    CellReading(Fillings fillings, CellStore cells, Presences presences) {
        this.fillings = fillings;
        this.cells = cells;
        this.presences = presences;
    }

    @Transactional(readOnly = true)
    FillingApi.News since(long id, long number) {
        Filling filling = fillings.find(id);
        List<Cell> changed =
                number >= filling.lastNumber() ? List.of() : cells.since(id, number, fillings.reach(filling));
        return new FillingApi.News(filling.lastNumber(), filling.open(), changed, presences.others(id));
    }

    /** 那个编号的时候各格的值。 */
    @Transactional(readOnly = true)
    public Map<String, String> at(long id, long number) {
        return cells.at(id, number, fillings.reach(fillings.find(id)));
    }

    /** 一格的沿革，新的在前。 */
    @Transactional(readOnly = true)
    List<CellStore.Past> history(long id, String row, String field) {
        return cells.history(id, row, field, fillings.reach(fillings.find(id)));
    }

    /** 由程序起草、还没有人动过的各格，写作“行 栏”。 */
    @Transactional(readOnly = true)
    public Set<String> drafted(Filling filling) {
        return cells.drafted(filling.id(), fillings.reach(filling));
    }

    /** 一格最后是谁、什么时候改的；看不见那个人的，登录名为空。 */
    public record Last(@Nullable String login, OffsetDateTime at) {}

    /** 这几格（键是“行 栏”）最后是谁、什么时候改的；从来没有写过的不在其中。 */
    @Transactional(readOnly = true)
    public Map<String, Last> last(long id, Collection<String> wanted) {
        fillings.find(id);
        List<Change> asked = wanted.stream()
                .map(cell -> cell.split(" ", -1))
                .map(parts -> new Change(parts[0], parts[1], "", 0, "-"))
                .toList();
        Map<String, Last> found = new HashMap<>();
        if (asked.isEmpty()) return found;
        cells.standing(id, asked).forEach((cell, now) -> found.put(cell, new Last(now.login(), now.at())));
        return found;
    }
}
