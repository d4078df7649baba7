package org.zhunsheng.server.setting;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhunsheng.server.access.Access;
import org.zhunsheng.server.access.Caller;
import org.zhunsheng.server.access.Permission;
import org.zhunsheng.server.audit.Act;
import org.zhunsheng.server.audit.Audit;
import org.zhunsheng.server.web.Refused;
import org.zhunsheng.server.web.ServiceProblem;

/** 设置的值。读得多改得少：几秒钟之内用记着的，别的节点上的改动随后就到。 */
@Component
public class Settings {

    private static final Duration KEPT = Duration.ofSeconds(3);

    private final SettingStore store;
    private final TransactionTemplate transactions;
    private final Access access;
    private final Audit audit;
    private final Clock clock;
    private volatile Known known = new Known(Map.of(), Instant.MIN);

    Settings(SettingStore store, TransactionTemplate transactions, Access access, Audit audit, Clock clock) {
        this.store = store;
        this.transactions = transactions;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    private record Known(Map<String, String> values, Instant at) {}

    public String value(String code) {
        Setting setting = Setting.of(code).orElseThrow(() -> new IllegalArgumentException("no setting " + code));
        Known now = known;
        if (Duration.between(now.at(), clock.instant()).abs().compareTo(KEPT) > 0) known = now = load();
        return now.values().getOrDefault(code, setting.usual());
    }

    private Known load() {
        List<SettingStore.Stored> all = transactions.execute(status -> store.all());
        return new Known(
                all.stream().collect(Collectors.toMap(SettingStore.Stored::name, SettingStore.Stored::value)),
                clock.instant());
    }

    /** 页面上的一项。 */
    public record Line(Setting setting, String value, int version, boolean changeable) {}

    @Transactional(readOnly = true)
    public List<Line> lines() {
        Map<String, SettingStore.Stored> stored =
                store.all().stream().collect(Collectors.toMap(SettingStore.Stored::name, one -> one));
        return Arrays.stream(Setting.values())
                .map(setting -> line(setting, stored.get(setting.code())))
                .toList();
    }

    private Line line(Setting setting, SettingStore.@Nullable Stored stored) {
        boolean changeable = access.scope(permission(setting)).contains(Audit.EVERYWHERE);
        return stored == null
                ? new Line(setting, setting.usual(), 0, changeable)
                : new Line(setting, stored.value(), stored.version(), changeable);
    }

    /** 改一项。值不在许可之列、有人先改了、没有权限的，拒绝。 */
    @Transactional
    public void change(String code, String value, int version) {
        Setting setting = Setting.of(code).orElseThrow(() -> new Refused(ServiceProblem.WRONG_REQUEST));
        access.require(permission(setting), Audit.EVERYWHERE);
        if (setting.isPolicy()) access.requireFresh();
        String wanted = value.strip();
        if (!setting.allows(wanted)) throw new Refused(ServiceProblem.WRONG_REQUEST);
        String before = value(code);
        if (!store.change(code, wanted, version, Caller.current().id()))
            throw new Refused(ServiceProblem.CHANGED_MEANWHILE);
        audit.done(Act.SETTING_CHANGE, Audit.EVERYWHERE, "setting:" + code, Map.of("before", before, "after", wanted));
        known = new Known(Map.of(), Instant.MIN);
    }

    private static Permission permission(Setting setting) {
        return setting.isPolicy() ? Permission.POLICY_WRITE : Permission.SETTING_WRITE;
    }
}
