package org.zhunsheng.server.register;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhunsheng.register.RegisterMove;
import org.zhunsheng.server.access.Caller;
import org.zhunsheng.server.access.Post;
import org.zhunsheng.server.access.Scope;
import org.zhunsheng.server.audit.Act;
import org.zhunsheng.server.audit.Audit;
import org.zhunsheng.server.web.Refused;

/** 成批办理：筛选出的、状态相同的各条一起走一步；每一条照样留下自己的一次改动，数据库一条一条地核对。 */
@Component
class EntryMoving {

    /** 一次至多这么多条，余下的再办一次。 */
    static final int MOST = 10_000;

    private final EntryStore store;
    private final Entries entries;
    private final Audit audit;

    EntryMoving(EntryStore store, Entries entries, Audit audit) {
        this.store = store;
        this.entries = entries;
        this.audit = audit;
    }

    /** 筛选了一种状态的，从那里这个人走得了的步；没有筛选状态的没有。 */
    List<RegisterMove> possible(KnownRegister register, EntryFilter filter) {
        if (!reaches(entries.writing(register), register.place())) return List.of();
        return register.definition().from(filter.state()).stream()
                .filter(move -> !entitled(register, move).isEmpty())
                .toList();
    }

    /** 办了几条；该换一个人办的、别人登记得了而自己登记不了的，不在其中。 */
    @Transactional
    int move(KnownRegister register, EntryFilter filter, String name, String reason) {
        RegisterMove move = possible(register, filter).stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Refused(RegisterProblem.NOT_NOW));
        String said = EntryChanges.said(reason);
        if (said.length() > EntryChanges.LONGEST_REASON) throw new Refused(RegisterProblem.REASON_MISSING);
        int moved = store.move(
                register, filter, move, said, Caller.current().id(), entitled(register, move), entries.sight());
        Map<String, Object> detail = Map.of("move", name, "before", move.from(), "state", move.to(), "count", moved);
        if (moved > 0) audit.done(Act.REGISTER_MOVE, register.place(), "register:" + register.id(), detail);
        return moved;
    }

    /** 设它的机构，或者它的下级，够得到。 */
    private static boolean reaches(Scope write, String place) {
        return write.contains(place)
                || Stream.concat(write.places().stream(), write.alone().stream())
                        .anyMatch(one -> one.startsWith(place));
    }

    /** 定义里写明角色的，只在担任它的地方。 */
    private Scope entitled(KnownRegister register, RegisterMove move) {
        Scope write = entries.writing(register);
        if (move.roles().isEmpty()) return write;
        return new Scope(Caller.current().posts().stream()
                .filter(post -> move.roles().contains(post.role().code()))
                .map(Post::place)
                .filter(write::contains)
                .toList());
    }
}
