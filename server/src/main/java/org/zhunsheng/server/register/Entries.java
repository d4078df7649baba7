package org.zhunsheng.server.register;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhunsheng.register.Register;
import org.zhunsheng.server.access.Access;
import org.zhunsheng.server.access.Permission;
import org.zhunsheng.server.access.Scope;
import org.zhunsheng.server.audit.Act;
import org.zhunsheng.server.audit.Audit;
import org.zhunsheng.server.web.Refused;
import org.zhunsheng.server.web.ServiceProblem;

/** 看记录。看不见的与没有的，回答相同；只能看、不能登记的人，看不见个人信息的各栏。 */
@Component
class Entries {

    private final EntryStore store;
    private final Registers registers;
    private final Access access;
    private final Audit audit;

    Entries(EntryStore store, Registers registers, Access access, Audit audit) {
        this.store = store;
        this.registers = registers;
        this.access = access;
        this.audit = audit;
    }

    /** 一页；{@code next} 是下一页的 {@code after}。 */
    public record Page(List<Entry> shown, @Nullable Long next) {}

    EntryQuery.Sight sight() {
        return new EntryQuery.Sight(
                access.scope(Permission.REGISTER_READ),
                access.restricted(Permission.REGISTER_READ),
                access.scope(Permission.REGISTER_WRITE),
                access.restricted(Permission.REGISTER_WRITE),
                access.scope(Permission.ORGANIZATION_READ),
                access.scope(Permission.PROJECT_READ));
    }

    @Transactional(readOnly = true)
    public Entry find(long id) {
        return store.find(id, sight()).orElseThrow(() -> new Refused(ServiceProblem.NOT_FOUND));
    }

    @Transactional(readOnly = true)
    public Page list(KnownRegister register, EntryFilter filter, long after, int limit) {
        EntryStore.Key key = after == 0 ? EntryStore.Key.FIRST : key(after);
        List<Entry> found = store.list(register, filter, key, limit + 1, sight());
        return found.size() <= limit
                ? new Page(found, null)
                : new Page(found.subList(0, limit), found.get(limit - 1).id());
    }

    /** 这几条里看得见的。 */
    @Transactional(readOnly = true)
    List<Entry> all(List<Long> ids) {
        return ids.isEmpty() ? List.of() : store.all(ids, sight());
    }

    /** 从这一条接着看；看不见它的，从头。 */
    EntryStore.Key key(long after) {
        return store.find(after, sight())
                .map(last -> new EntryStore.Key(last.date(), last.id()))
                .orElse(EntryStore.Key.FIRST);
    }

    @Transactional(readOnly = true)
    public long count(KnownRegister register, EntryFilter filter) {
        return store.count(register, filter, sight());
    }

    /** 照它写的时候的那一版。 */
    @Transactional(readOnly = true)
    public Register definition(Entry entry) {
        return registers.definition(registers.find(entry.registerId()), entry.version());
    }

    @Transactional(readOnly = true)
    List<EntryStore.Change> changes(Entry entry) {
        return store.changes(entry.id(), sight());
    }

    /** 这个台账登记得到哪里：有主办处室的，要够得到它；受限的另有范围。 */
    Scope writing(KnownRegister register) {
        Scope write = access.scope(Permission.REGISTER_WRITE);
        if (register.ownerId() != null && !write.contains(register.ownerPlace())) return Scope.NOTHING;
        return register.definition().restricted() ? access.restricted(Permission.REGISTER_WRITE) : write;
    }

    /** 这个台账可以登记到的机构。 */
    @Transactional(readOnly = true)
    List<EntryStore.Keeper> keepers(KnownRegister register) {
        return store.keepers(register, writing(register), access.scope(Permission.ORGANIZATION_READ));
    }

    /** 在这里登记，可以写的子项目。 */
    @Transactional(readOnly = true)
    List<EntryStore.SubLine> subProjects(String place) {
        return store.subProjects(place, access.scope(Permission.PROJECT_READ));
    }

    /** 一条一条地给；导出也记审计。 */
    @Transactional
    void export(KnownRegister register, EntryFilter filter, String format, Consumer<Entry> each) {
        audit.done(Act.REGISTER_EXPORT, register.place(), "register:" + register.id(), Map.of("format", format));
        try (Stream<Entry> all = store.all(register, filter, sight())) {
            all.forEach(each);
        }
    }
}
