package org.zhunsheng.server.filling;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhunsheng.server.access.Access;
import org.zhunsheng.server.access.Permission;
import org.zhunsheng.server.access.Scope;
import org.zhunsheng.server.web.Refused;
import org.zhunsheng.server.web.ServiceProblem;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** 一张表冻结了的各版。基线是最后批下的一版；监控、自评以它为准，调整期间也是。 */
@Component
public class Versions {

    private static final TypeReference<Map<String, String>> CELLS = new TypeReference<>() {};

    private final Fillings fillings;
    private final VersionStore store;
    private final Access access;
    private final JsonMapper json;

    Versions(Fillings fillings, VersionStore store, Access access, JsonMapper json) {
        this.fillings = fillings;
        this.store = store;
        this.access = access;
        this.json = json;
    }

    private Scope seen() {
        return access.scope(Permission.ASSIGNMENT_READ);
    }

    /** 新的在前。 */
    @Transactional(readOnly = true)
    public List<Version> list(long filling) {
        return store.list(fillings.find(filling).id(), seen());
    }

    @Transactional(readOnly = true)
    public FilledForm read(long id, long number) {
        Filling filling = fillings.find(id);
        String content = store.content(id, number, seen()).orElseThrow(() -> new Refused(ServiceProblem.NOT_FOUND));
        List<Cell> cells = new ArrayList<>();
        json.readValue(content, CELLS).forEach((cell, value) -> {
            String[] parts = cell.split(" ", -1);
            cells.add(new Cell(parts[0], parts[1], value, number));
        });
        return new FilledForm(filling, fillings.kind(filling), cells);
    }

    /** 现在有效的基线；没有批过的、撤销了终审的为空。 */
    @Transactional(readOnly = true)
    public Optional<FilledForm> baseline(long filling) {
        return list(filling).stream()
                .filter(Version::baseline)
                .findFirst()
                .map(version -> read(filling, version.number()));
    }

    /** 正在调整的，它的基线是哪一版。 */
    @Transactional(readOnly = true)
    Optional<Version> adjusted(long filling) {
        if (!store.isAdjusted(filling, seen())) return Optional.empty();
        return list(filling).stream().filter(Version::baseline).findFirst();
    }

    /** 上一次审核时看的那一版；第一次送审的为空。 */
    @Transactional(readOnly = true)
    Optional<Version> reviewed(long filling) {
        return store.reviewed(fillings.find(filling).id(), seen());
    }
}
