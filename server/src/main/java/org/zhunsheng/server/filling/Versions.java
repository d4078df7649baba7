package org.zhunsheng.server.filling;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhunsheng.server.access.Access;
import org.zhunsheng.server.access.Permission;
import org.zhunsheng.server.access.Scope;
import org.zhunsheng.server.web.Refused;
import org.zhunsheng.server.web.ServiceProblem;

/** 一张表冻结了的各版。基线是最后批下的一版；监控、自评以它为准，调整期间也是。 */
@Component
public class Versions {

    private final Fillings fillings;
    private final VersionStore store;
    private final FrozenStore frozen;
    private final Access access;

    Versions(Fillings fillings, VersionStore store, FrozenStore frozen, Access access) {
        this.fillings = fillings;
        this.store = store;
        this.frozen = frozen;
        this.access = access;
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
        return new FilledForm(filling, fillings.kind(filling), frozen.cells(content, number));
    }

    /** 一个机构与它的下级这一年交上来的、各项目的这种表，提交时的样子；依所在的位置，先取这么多。 */
    @Transactional(readOnly = true)
    public List<FilledForm> submitted(String kind, String node, int year, int most) {
        return store.submitted(kind, node, year, most, seen()).stream()
                .map(one -> new FilledForm(
                        one.filling(),
                        fillings.kind(one.filling()),
                        frozen.cells(one.content(), one.filling().lastNumber())))
                .toList();
    }

    /** 一共有几张。 */
    @Transactional(readOnly = true)
    public int countSubmitted(String kind, String node, int year) {
        return store.countSubmitted(kind, node, year, seen());
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
