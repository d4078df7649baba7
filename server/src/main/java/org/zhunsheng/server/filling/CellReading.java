package org.zhunsheng.server.filling;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 别人改了什么、谁在这里、从前是什么。 */
@Component
class CellReading {

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
    Map<String, String> at(long id, long number) {
        return cells.at(id, number, fillings.reach(fillings.find(id)));
    }

    /** 一格的沿革，新的在前。 */
    @Transactional(readOnly = true)
    List<CellStore.Past> history(long id, String row, String field) {
        return cells.history(id, row, field, fillings.reach(fillings.find(id)));
    }
}
