package org.zhunsheng.server.register;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhunsheng.register.Register;
import org.zhunsheng.server.access.Access;
import org.zhunsheng.server.access.Caller;
import org.zhunsheng.server.access.Permission;
import org.zhunsheng.server.audit.Act;
import org.zhunsheng.server.audit.Audit;
import org.zhunsheng.server.organization.Organization;
import org.zhunsheng.server.organization.Organizations;
import org.zhunsheng.server.web.Refused;
import org.zhunsheng.server.web.ServiceProblem;

/** 台账：看，设立，公布定义的新一版。看不见的与没有的，回答相同。 */
@Component
public class Registers {

    private final RegisterStore store;
    private final Organizations organizations;
    private final Access access;
    private final Audit audit;

    Registers(RegisterStore store, Organizations organizations, Access access, Audit audit) {
        this.store = store;
        this.organizations = organizations;
        this.access = access;
        this.audit = audit;
    }

    /** 一页；{@code next} 是下一页的 {@code after}。 */
    public record Page(List<RegisterLine> shown, @Nullable Long next) {}

    private RegisterStore.Sight sight() {
        return new RegisterStore.Sight(
                access.scope(Permission.REGISTER_READ),
                access.restricted(Permission.REGISTER_READ),
                access.scope(Permission.REGISTER_DEFINE),
                access.scope(Permission.ORGANIZATION_READ));
    }

    @Transactional(readOnly = true)
    public KnownRegister find(long id) {
        return store.find(id, sight()).orElseThrow(() -> new Refused(ServiceProblem.NOT_FOUND));
    }

    /** 这个机构用得上的；没有写机构的，看得见的全部。 */
    @Transactional(readOnly = true)
    public Page list(@Nullable Long organization, long after, int limit) {
        String within =
                organization == null ? "" : organizations.find(organization).place();
        KnownRegister last = after == 0 ? null : store.find(after, sight()).orElse(null);
        String place = last == null ? "" : last.place();
        String code = last == null ? "" : last.definition().id();
        List<RegisterLine> found = store.list(within, place, code, limit + 1, sight());
        return found.size() <= limit
                ? new Page(found, null)
                : new Page(found.subList(0, limit), found.get(limit - 1).id());
    }

    @Transactional(readOnly = true)
    List<RegisterStore.Version> versions(KnownRegister register) {
        return store.versions(register.id(), sight());
    }

    /** 第几版定义；没有这一版的，回答与没有这个台账相同。 */
    @Transactional(readOnly = true)
    Register definition(KnownRegister register, int number) {
        return number == register.number() ? register.definition() : Definitions.stored(text(register, number));
    }

    @Transactional(readOnly = true)
    String text(KnownRegister register, int number) {
        return store.text(register.id(), number, sight()).orElseThrow(() -> new Refused(ServiceProblem.NOT_FOUND));
    }

    /** 这个机构已经设了的：编码与编号；没有机构的为空表。 */
    @Transactional(readOnly = true)
    Map<String, Long> codes(@Nullable Long organization) {
        return organization == null ? Map.of() : store.codes(organization, sight());
    }

    /** 随程序带来的，键是编号。 */
    public static Map<String, Register> builtIn() {
        return Definitions.builtIn().stream()
                .map(Definitions.BuiltIn::register)
                .collect(Collectors.toMap(Register::id, Function.identity()));
    }

    /** 这个位置用得上的（上级的、自己的、下级的）现在的定义，键是编号；编号相同的，近处的一个。 */
    @Transactional(readOnly = true)
    public Map<String, Register> within(String place) {
        return store.within(place, sight()).stream()
                .map(Definitions::stored)
                .collect(Collectors.toMap(Register::id, Function.identity()));
    }

    boolean mayDefine(String place) {
        return access.scope(Permission.REGISTER_DEFINE).contains(place);
    }

    /** 设立随程序带来的几个：都设，或者都不设。 */
    @Transactional
    public List<KnownRegister> take(long organization, List<String> ids) {
        return ids.stream()
                .map(id -> Definitions.builtIn(id).orElseThrow(() -> new Refused(ServiceProblem.WRONG_REQUEST)))
                .map(wanted -> add(organization, wanted.text()))
                .toList();
    }

    /** 设立一个台账。 */
    @Transactional
    public KnownRegister add(long organization, String text) {
        Organization owner = organizations.find(organization);
        access.require(Permission.REGISTER_DEFINE, owner.place());
        if (owner.closedOn() != null) throw new Refused(RegisterProblem.WRONG_PLACE);
        Register register = Definitions.read(text, null);
        try {
            long id = store.add(organization, register, owner(register, owner.place()));
            store.publish(id, 1, register, text, Caller.current().id());
            return done(id, register, 1);
        } catch (DuplicateKeyException taken) {
            throw new Refused(RegisterProblem.TAKEN);
        }
    }

    /** 定义里写的主办处室；没有写的为空，写了没有的拒绝。 */
    private @Nullable Long owner(Register register, String place) {
        if (register.owner().isEmpty()) return null;
        return store.owner(register.owner(), place, access.scope(Permission.ORGANIZATION_READ))
                .orElseThrow(() -> new Refused(RegisterProblem.OWNER_UNKNOWN));
    }

    /** 公布新的一版；已有的记录还照它们那一版的意思。 */
    @Transactional
    public KnownRegister publish(long id, int seen, String text) {
        KnownRegister before = find(id);
        access.require(Permission.REGISTER_DEFINE, before.place());
        if (seen != before.number()) throw new Refused(ServiceProblem.CHANGED_MEANWHILE);
        Register register = Definitions.read(text, store.used(id) ? before.definition() : null);
        if (!register.id().equals(before.definition().id())) throw new Refused(RegisterProblem.OTHER_REGISTER);
        if (!store.use(id, seen, register, owner(register, before.place()), access.scope(Permission.REGISTER_DEFINE)))
            throw new Refused(ServiceProblem.CHANGED_MEANWHILE);
        store.publish(id, seen + 1, register, text, Caller.current().id());
        return done(id, register, seen + 1);
    }

    private KnownRegister done(long id, Register register, int number) {
        KnownRegister after = find(id);
        audit.done(
                Act.REGISTER_DEFINE,
                after.place(),
                "register:" + id,
                Map.of(
                        "code", register.id(),
                        "title", register.title().zh(),
                        "number", number,
                        "owner", register.owner(),
                        "restricted", register.restricted()));
        return after;
    }
}
