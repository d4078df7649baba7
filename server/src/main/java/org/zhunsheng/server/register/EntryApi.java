package org.zhunsheng.server.register;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.zhunsheng.register.Register;
import org.zhunsheng.server.access.Permission;
import org.zhunsheng.server.access.Requires;
import org.zhunsheng.server.web.Refused;
import org.zhunsheng.server.web.ServiceProblem;

/** 记录的接口；只能看、不能登记的人，得不到个人信息的各栏。 */
@RestController
class EntryApi {

    private final Registers registers;
    private final Entries entries;
    private final EntryChanges changes;
    private final EntryMoving moving;

    EntryApi(Registers registers, Entries entries, EntryChanges changes, EntryMoving moving) {
        this.registers = registers;
        this.entries = entries;
        this.changes = changes;
        this.moving = moving;
    }

    /** 一条记录。 */
    record Answer(
            long id,
            long register,
            int version,
            String number,
            long organization,
            LocalDate date,
            String state,
            boolean withdrawn,
            @Nullable Long project,
            @Nullable Long subProject,
            @Nullable BigDecimal amount,
            Map<String, Object> content,
            int changed,
            OffsetDateTime changedAt,
            String reason) {}

    /**
     * 一页；{@code next} 是下一页的 {@code after}。
     *
     * @param count 筛选之下一共几条
     */
    record Page(List<Answer> items, @Nullable Long next, long count) {}

    /**
     * 登记、改。
     *
     * @param organization 谁登记的
     * @param content 栏 → 所写的，几样的写成列表；文件写编号
     */
    record Wanted(
            @Nullable Long organization,
            @Nullable Long subProject,
            @Nullable Map<String, @Nullable Object> content) {

        EntryWish wish() {
            if (organization == null || content == null) throw new Refused(ServiceProblem.WRONG_REQUEST);
            Map<String, List<String>> values = new LinkedHashMap<>();
            content.forEach((field, value) -> values.put(field, texts(value)));
            return new EntryWish(organization, subProject, values);
        }

        private static List<String> texts(@Nullable Object value) {
            if (value == null) return List.of();
            List<?> several = value instanceof List<?> list ? list : List.of(value);
            return several.stream()
                    .filter(Objects::nonNull)
                    .map(String::valueOf)
                    .toList();
        }
    }

    /** 办理定义里的一步。 */
    record Act(@Nullable String act, @Nullable String reason) {}

    /** 作废。 */
    record Withdrawal(@Nullable String reason) {}

    @GetMapping("/api/v1/registers/{id}/entries")
    @Requires(Permission.REGISTER_READ)
    Page list(
            @PathVariable long id,
            @RequestParam Map<String, String> asked,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "50") int limit) {
        if (limit < 1 || limit > RegisterApi.MOST) throw new Refused(ServiceProblem.WRONG_REQUEST);
        KnownRegister register = registers.find(id);
        EntryFilter filter = EntryFilter.of(register.definition(), asked);
        Entries.Page found = entries.list(register, filter, after, limit);
        return new Page(
                found.shown().stream()
                        .map(one -> answer(one, register.definition()))
                        .toList(),
                found.next(),
                entries.count(register, filter));
    }

    @PostMapping("/api/v1/registers/{id}/entries")
    @Requires(Permission.REGISTER_WRITE)
    ResponseEntity<Answer> add(@PathVariable long id, @RequestBody Wanted wanted) {
        return answer(changes.add(id, wanted.wish()));
    }

    /** 成批办理的回答：办了几条。 */
    record Moved(int moved) {}

    /** 筛选出的各条一起走一步；筛选写在网址里，须有 state。 */
    @PostMapping("/api/v1/registers/{id}/entries/act")
    @Requires(Permission.REGISTER_WRITE)
    Moved act(@PathVariable long id, @RequestParam Map<String, String> asked, @RequestBody Act wanted) {
        KnownRegister register = registers.find(id);
        EntryFilter filter = EntryFilter.of(register.definition(), asked);
        String act = Objects.requireNonNullElse(wanted.act(), "");
        return new Moved(moving.move(register, filter, act, Objects.requireNonNullElse(wanted.reason(), "")));
    }

    @GetMapping("/api/v1/register-entries/{id}")
    @Requires(Permission.REGISTER_READ)
    ResponseEntity<Answer> one(@PathVariable long id) {
        return answer(entries.find(id));
    }

    @PutMapping("/api/v1/register-entries/{id}")
    @Requires(Permission.REGISTER_WRITE)
    ResponseEntity<Answer> change(
            @PathVariable long id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, defaultValue = "") String seen,
            @RequestBody Wanted wanted) {
        return answer(changes.change(id, RegisterApi.version(seen), wanted.wish()));
    }

    @PostMapping("/api/v1/register-entries/{id}/act")
    @Requires(Permission.REGISTER_WRITE)
    ResponseEntity<Answer> act(
            @PathVariable long id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, defaultValue = "") String seen,
            @RequestBody Act wanted) {
        String act = Objects.requireNonNullElse(wanted.act(), "");
        String reason = Objects.requireNonNullElse(wanted.reason(), "");
        return answer(changes.move(id, RegisterApi.version(seen), act, reason));
    }

    @PostMapping("/api/v1/register-entries/{id}/withdraw")
    @Requires(Permission.REGISTER_WRITE)
    ResponseEntity<Answer> withdraw(
            @PathVariable long id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, defaultValue = "") String seen,
            @RequestBody Withdrawal wanted) {
        String reason = Objects.requireNonNullElse(wanted.reason(), "");
        return answer(changes.withdraw(id, RegisterApi.version(seen), reason));
    }

    private ResponseEntity<Answer> answer(Entry it) {
        return ResponseEntity.ok().eTag("\"" + it.changed() + "\"").body(answer(it, entries.definition(it)));
    }

    private Answer answer(Entry it, Register definition) {
        Map<String, Object> content = new LinkedHashMap<>(it.content());
        if (!it.writable()) definition.personal().forEach(content::remove);
        return new Answer(
                it.id(),
                it.registerId(),
                it.version(),
                it.reference(),
                it.organizationId(),
                it.date(),
                it.state(),
                it.withdrawn(),
                it.projectId(),
                it.subProjectId(),
                it.amount(),
                content,
                it.changed(),
                it.changedAt(),
                it.reason());
    }
}
