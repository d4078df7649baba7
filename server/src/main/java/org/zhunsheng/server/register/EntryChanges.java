package org.zhunsheng.server.register;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhunsheng.register.FieldType;
import org.zhunsheng.register.Register;
import org.zhunsheng.register.RegisterField;
import org.zhunsheng.register.RegisterMove;
import org.zhunsheng.server.access.Access;
import org.zhunsheng.server.access.Caller;
import org.zhunsheng.server.access.Permission;
import org.zhunsheng.server.access.Scope;
import org.zhunsheng.server.audit.Act;
import org.zhunsheng.server.audit.Audit;
import org.zhunsheng.server.file.StoredFiles;
import org.zhunsheng.server.organization.Organization;
import org.zhunsheng.server.organization.Organizations;
import org.zhunsheng.server.web.Refused;
import org.zhunsheng.server.web.ServiceProblem;

/** 登记、改、办理、作废；每一步记审计，各次改动由数据库留着。 */
@Component
class EntryChanges {

    static final int LONGEST_REASON = 2000;

    private final Entries entries;
    private final Registers registers;
    private final EntryChangeStore store;
    private final Organizations organizations;
    private final StoredFiles files;
    private final Access access;
    private final Audit audit;

    EntryChanges(
            Entries entries,
            Registers registers,
            EntryChangeStore store,
            Organizations organizations,
            StoredFiles files,
            Access access,
            Audit audit) {
        this.entries = entries;
        this.registers = registers;
        this.store = store;
        this.organizations = organizations;
        this.files = files;
        this.access = access;
        this.audit = audit;
    }

    private Scope scope() {
        return access.scope(Permission.REGISTER_WRITE);
    }

    /** 新的一条，状态是定义里的第一种。 */
    @Transactional
    Entry add(long register, EntryWish wish) {
        KnownRegister known = registers.find(register);
        EntryChangeStore.Ready ready = ready(known, wish, null);
        String state = known.definition().states().getFirst().name();
        long id = store.add(register, state, ready, Caller.current().id());
        return done(Act.REGISTER_ADD, entries.find(id), Map.of());
    }

    /** 改内容；从此照现在的一版定义。 */
    @Transactional
    Entry change(long id, int seen, EntryWish wish) {
        Entry before = entries.find(id);
        requireWritable(before);
        KnownRegister known = registers.find(before.registerId());
        if (!isEditable(known.definition(), before)) throw new Refused(RegisterProblem.NOT_EDITABLE);
        EntryChangeStore.Ready ready = ready(known, wish, before);
        if (!store.change(before, seen, ready, Caller.current().id(), scope()))
            throw new Refused(ServiceProblem.CHANGED_MEANWHILE);
        return done(
                Act.REGISTER_CHANGE, entries.find(id), Map.of("fields", changed(before.content(), ready.content())));
    }

    private static void requireWritable(Entry entry) {
        if (!entry.writable()) throw new Refused(ServiceProblem.NOT_ALLOWED);
    }

    private static List<String> changed(Map<String, Object> before, Map<String, Object> after) {
        Map<String, Object> all = new HashMap<>(before);
        all.putAll(after);
        return all.keySet().stream()
                .filter(name -> !Objects.equals(before.get(name), after.get(name)))
                .sorted()
                .toList();
    }

    static boolean isEditable(Register register, Entry entry) {
        return !entry.withdrawn() && register.editable().contains(entry.state());
    }

    private EntryChangeStore.Ready ready(KnownRegister known, EntryWish wish, @Nullable Entry before) {
        if (wish.organization() == 0) throw new Refused(RegisterProblem.WRONG_PLACE);
        Organization into = organizations.find(wish.organization());
        if (!entries.writing(known).contains(into.place())) throw new Refused(ServiceProblem.NOT_ALLOWED);
        boolean kept = before != null && before.organizationId() == into.id();
        if (!kept && (!known.takes(into.place()) || into.closedOn() != null))
            throw new Refused(RegisterProblem.WRONG_PLACE);
        Map<String, Object> content = before == null ? Map.of() : before.content();
        EntryReading reading =
                new EntryReading(known.definition(), content, attachable(known.definition(), before)).read(wish);
        if (!reading.wrong().isEmpty()) throw new Refused(new WrongEntry(reading.wrong()));
        return new EntryChangeStore.Ready(
                known.number(),
                into.id(),
                project(wish, into, before),
                wish.subProject(),
                reading.date(),
                reading.amount(),
                reading.content());
    }

    /** 子项目所属的项目；没有动过的照旧，看不见也照旧。 */
    private @Nullable Long project(EntryWish wish, Organization into, @Nullable Entry before) {
        Long wanted = wish.subProject();
        if (wanted == null) return null;
        if (before != null && wanted.equals(before.subProjectId())) return before.projectId();
        return entries.subProjects(into.place()).stream()
                .filter(one -> one.id() == wanted)
                .findFirst()
                .orElseThrow(() -> new Refused(RegisterProblem.WRONG_PLACE))
                .projectId();
    }

    /** 附得上的文件：原来就附着的，看得见的、没有隔离的。 */
    private LongFunction<Optional<EntryFile>> attachable(Register register, @Nullable Entry before) {
        Map<Long, EntryFile> kept = new HashMap<>();
        if (before != null)
            for (RegisterField field : register.fields())
                if (field.type() == FieldType.FILE)
                    before.values(field.name()).stream().map(EntryFile::of).forEach(one -> kept.put(one.id(), one));
        return id -> Optional.ofNullable(kept.get(id))
                .or(() -> files.find(id).filter(one -> !one.isQuarantined()).map(EntryFile::of));
    }

    /** 从一种状态到另一种，由定义里写的角色办。 */
    @Transactional
    Entry move(long id, int seen, String name, String reason) {
        Entry before = entries.find(id);
        requireWritable(before);
        RegisterMove move = possible(before).stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Refused(RegisterProblem.NOT_NOW));
        if (reason.length() > LONGEST_REASON) throw new Refused(RegisterProblem.REASON_MISSING);
        if (!store.move(
                before, seen, move.to(), false, said(reason), Caller.current().id(), scope()))
            throw new Refused(ServiceProblem.CHANGED_MEANWHILE);
        return done(Act.REGISTER_MOVE, entries.find(id), Map.of("move", name, "before", before.state()));
    }

    /** 作废：写明理由，记录还在。 */
    @Transactional
    Entry withdraw(long id, int seen, String reason) {
        Entry before = entries.find(id);
        requireWritable(before);
        if (before.withdrawn()) throw new Refused(RegisterProblem.NOT_EDITABLE);
        String said = said(reason);
        if (said.isEmpty() || said.length() > LONGEST_REASON) throw new Refused(RegisterProblem.REASON_MISSING);
        if (!store.move(
                before, seen, before.state(), true, said, Caller.current().id(), scope()))
            throw new Refused(ServiceProblem.CHANGED_MEANWHILE);
        return done(Act.REGISTER_WITHDRAW, entries.find(id), Map.of("reason", said));
    }

    static String said(String reason) {
        return reason.replace("\0", "").strip();
    }

    /** 这个人现在办得了的。 */
    List<RegisterMove> possible(Entry entry) {
        if (entry.withdrawn() || !entry.writable()) return List.of();
        Register register = registers.find(entry.registerId()).definition();
        return register.from(entry.state()).stream()
                .filter(move -> move.roles().isEmpty() || holds(move, entry.place()))
                .filter(move ->
                        !move.another() || entry.changedBy() != Caller.current().id())
                .toList();
    }

    private static boolean holds(RegisterMove move, String place) {
        return Caller.current().posts().stream()
                .anyMatch(post -> move.roles().contains(post.role().code()) && place.startsWith(post.place()));
    }

    private Entry done(Act act, Entry after, Map<String, ?> more) {
        Map<String, Object> detail = new HashMap<>(more);
        detail.put("register", after.registerId());
        detail.put("number", after.reference());
        detail.put("state", after.state());
        audit.done(act, after.place(), "entry:" + after.id(), detail);
        return after;
    }
}
