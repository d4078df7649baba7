package org.zhunsheng.server.filling;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhunsheng.server.access.Access;
import org.zhunsheng.server.access.Permission;
import org.zhunsheng.server.access.Scope;

/** 别人改了什么、谁在这里、从前是什么。 */
@Component
class CellReading {

    private final Fillings fillings;
    private final CellStore cells;
    private final Presences presences;
    private final Access access;

    CellReading(Fillings fillings, CellStore cells, Presences presences, Access access) {
        this.fillings = fillings;
        this.cells = cells;
        this.presences = presences;
        this.access = access;
    }

    private Scope seen() {
        return access.scope(Permission.ASSIGNMENT_READ);
    }

    @Transactional(readOnly = true)
    FillingApi.News since(long id, long number) {
        Filling filling = fillings.find(id);
        List<Cell> changed = number >= filling.lastNumber() ? List.of() : cells.since(id, number, seen());
        return new FillingApi.News(filling.lastNumber(), filling.open(), changed, presences.others(id));
    }

    /** 那个编号的时候各格的值。 */
    @Transactional(readOnly = true)
    Map<String, String> at(long id, long number) {
        return cells.at(id, number, seen());
    }

    /** 一格的沿革，新的在前。 */
    @Transactional(readOnly = true)
    List<CellStore.Past> history(long id, String row, String field) {
        fillings.find(id);
        return cells.history(id, row, field, seen());
    }
}
