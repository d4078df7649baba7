package org.zhunsheng.server.evaluation;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhunsheng.check.DocumentDates;
import org.zhunsheng.check.Filing;
import org.zhunsheng.check.LastYear;
import org.zhunsheng.check.LibraryProject;
import org.zhunsheng.check.Objective;
import org.zhunsheng.form.Form;
import org.zhunsheng.server.access.Caller;
import org.zhunsheng.server.access.Permission;
import org.zhunsheng.server.access.Post;
import org.zhunsheng.server.filling.FilledForm;
import org.zhunsheng.server.filling.Filling;
import org.zhunsheng.server.filling.FormHead;
import org.zhunsheng.server.goal.Baselines;
import org.zhunsheng.server.goal.YearGoals;
import org.zhunsheng.server.monitoring.YearMonitorings;
import org.zhunsheng.server.project.Project;
import org.zhunsheng.server.project.Projects;

/**
 * 填的自评表放在表以外的材料旁边看。打开页面、核对、提交的时候现读；存一格的时候用三十秒之内读过的，存因此不变慢。
 * 目标、表头、钱是带来的、算出的，随表现读，不在其中。
 */
@Component
class LiveMaterials {

    private static final Duration KEPT = Duration.ofSeconds(30);
    private static final int MOST = 500;

    private final Cache<Key, Read> kept =
            Caffeine.newBuilder().expireAfterWrite(KEPT).maximumSize(MOST).build();

    private final Projects projects;
    private final YearGoals goals;
    private final YearMonitorings monitorings;
    private final Materials materials;

    LiveMaterials(Projects projects, YearGoals goals, YearMonitorings monitorings, Materials materials) {
        this.projects = projects;
        this.goals = goals;
        this.monitorings = monitorings;
        this.materials = materials;
    }

    /** 看到的相同才共用：同一张表、同一个人、同样的岗位与权限。 */
    private record Key(
            long filling,
            @Nullable Long account,
            List<Post> posts,
            @Nullable Set<Permission> limit) {

        static Key of(long filling) {
            Caller caller = Caller.current();
            return new Key(filling, caller.account(), caller.posts(), caller.limit());
        }
    }

    /** 读来的。 */
    private record Read(
            Project project,
            @Nullable Form monitoring,
            @Nullable DocumentDates dates,
            @Nullable Set<String> knownIndicators,
            Set<String> foreign,
            @Nullable Form lastYear) {}

    /**
     * 放在一起。
     *
     * @param baseline 目标没有带来、带来之后又调整过的，{@link Baselines} 已经说了，不再逐行说
     * @param fresh 现读
     */
    @Transactional(readOnly = true)
    Filing beside(Filing alone, FilledForm form, Given given, Baselines.Baseline baseline, boolean fresh) {
        Read read = read(alone.form(), form, given, fresh);
        FilledForm approved = baseline.standing() == Baselines.Standing.CURRENT ? baseline.goals() : null;
        FormHead head = given.head();
        Objective objective = new Objective(
                approved == null ? null : YearGoals.form(approved, head, given.money()),
                List.of(),
                read.monitoring(),
                read.dates(),
                new LibraryProject(Set.of(read.project().code()), List.of(head.unit()), List.of(head.department())),
                read.knownIndicators(),
                read.foreign());
        LastYear last = read.lastYear() == null ? null : new LastYear(read.lastYear(), Materials.done(form));
        return alone.beside(objective, Materials.ledger(given.money(), List.of()), last);
    }

    private Read read(Form printed, FilledForm form, Given given, boolean fresh) {
        Key key = Key.of(form.filling().id());
        Read known = fresh ? null : kept.getIfPresent(key);
        if (known != null) return known;
        Read read = read(printed, form.filling(), given);
        kept.put(key, read);
        return read;
    }

    private Read read(Form printed, Filling it, Given given) {
        Project project = projects.find(it.projectId());
        Optional<YearMonitorings.YearMonitoring> monitoring = monitorings.of(it.projectId(), it.year(), given.head());
        OffsetDateTime approved = goals.of(it.projectId(), it.year())
                .map(YearGoals.YearGoal::first)
                .orElse(null);
        OffsetDateTime monitored =
                monitoring.map(YearMonitorings.YearMonitoring::at).orElse(null);
        return new Read(
                project,
                monitoring.map(YearMonitorings.YearMonitoring::form).orElse(null),
                Materials.dates(approved, monitored, it.year()),
                materials.knownIndicators(project, printed),
                materials.foreign(project, printed),
                materials.lastYear(it.projectId(), it.year()));
    }
}
