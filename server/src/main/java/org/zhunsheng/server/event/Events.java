package org.zhunsheng.server.event;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.zhunsheng.server.access.Access;
import org.zhunsheng.server.access.Scope;
import org.zhunsheng.server.audit.Act;
import org.zhunsheng.server.audit.Witness;

/** 办成的事成为事件；按编号取事件。 */
@Component
public class Events implements Witness {

    /** 审计的详情里只有这几样进事件，而且只要词与数：没有人写的字。 */
    private static final Set<String> TOLD =
            Set.of("before", "after", "level", "assignments", "begun", "number", "version", "year", "hidden");

    /** 一次至多看这么多号：看不见的再多，也很快回答，从 next 接着取。 */
    private static final int WINDOW = 10_000;

    private final EventStore store;
    private final Access access;

    Events(EventStore store, Access access) {
        this.store = store;
        this.access = access;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void done(Act act, String place, String subject, Map<String, ?> detail) {
        EventType.of(act.code())
                .filter(type -> !type.writtenByDatabase())
                .ifPresent(type -> store.arrive(type, place, subject, told(detail)));
    }

    private static Map<String, Object> told(Map<String, ?> detail) {
        Map<String, Object> kept = new TreeMap<>();
        detail.forEach((key, value) -> {
            boolean word = value instanceof String text && text.matches("[a-z0-9-]{0,40}");
            if (TOLD.contains(key) && (word || value instanceof Number)) kept.put(key, value);
        });
        return kept;
    }

    /**
     * 取到的一段。
     *
     * @param next 下一次从哪一号之后取
     * @param last 现在的最后一号；与 next 相同的，都取完了
     */
    public record Part(List<Event> items, long next, long last) {}

    /** 当前的人看得见的，从这一号之后；{@code types} 空的是全部。 */
    @Transactional(readOnly = true)
    public Part seen(long after, Set<String> types, int limit) {
        long last = store.last();
        long until = Math.min(last, after + WINDOW);
        return part(store.seen(after, until, scopes(), types.toArray(String[]::new), limit), after, until, last, limit);
    }

    private Map<String, Scope> scopes() {
        Map<String, Scope> scopes = new LinkedHashMap<>();
        Arrays.stream(EventType.values())
                .map(EventType::permission)
                .distinct()
                .forEach(one -> scopes.put(one.code(), access.scope(one)));
        return scopes;
    }

    /** 一个机构（连同下级）的，从这一号之后；只给后台的工作。 */
    @Transactional(readOnly = true, propagation = Propagation.MANDATORY)
    public Part below(String place, List<String> types, long after, int limit) {
        long last = store.last();
        long until = Math.min(last, after + WINDOW);
        return part(store.below(place, types.toArray(String[]::new), after, until, limit), after, until, last, limit);
    }

    private static Part part(List<Event> items, long after, long until, long last, int limit) {
        long next = items.size() == limit ? items.getLast().number() : Math.max(after, until);
        return new Part(items, next, last);
    }

    /** 现在的最后一号。 */
    @Transactional(readOnly = true)
    public long last() {
        return store.last();
    }
}
