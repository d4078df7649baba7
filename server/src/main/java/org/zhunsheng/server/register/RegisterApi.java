package org.zhunsheng.server.register;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.zhunsheng.register.Register;
import org.zhunsheng.server.access.Permission;
import org.zhunsheng.server.access.Requires;
import org.zhunsheng.server.web.Refused;
import org.zhunsheng.server.web.ServiceProblem;

/** 台账与定义的接口。 */
@RestController
@RequestMapping("/api/v1/registers")
class RegisterApi {

    static final int MOST = 200;

    private final Registers registers;

    RegisterApi(Registers registers) {
        this.registers = registers;
    }

    /** 清单里的一个。 */
    record Line(long id, long organization, String code, String title, String titleEn, int version, long entries) {

        static Line of(RegisterLine it) {
            return new Line(
                    it.id(),
                    it.organizationId(),
                    it.code(),
                    it.title().zh(),
                    it.title().en(),
                    it.number(),
                    it.entries());
        }
    }

    /** 一页；{@code next} 是下一页的 {@code after}。 */
    record Page(List<Line> items, @Nullable Long next) {}

    /** 一版。 */
    record Version(int number, String title, OffsetDateTime publishedAt) {}

    /** 一个台账：定义读懂了的，连同原文。 */
    record Answer(
            long id, long organization, int version, Register register, String definition, List<Version> versions) {}

    /**
     * 设立、公布新的一版。
     *
     * @param organization 哪个机构设的；新的一版不必写
     * @param definition 定义的原文
     */
    record Wanted(@Nullable Long organization, @Nullable String definition) {}

    @GetMapping
    @Requires({Permission.REGISTER_READ, Permission.REGISTER_DEFINE})
    Page list(
            @RequestParam(required = false) @Nullable Long organization,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "50") int limit) {
        if (limit < 1 || limit > MOST) throw new Refused(ServiceProblem.WRONG_REQUEST);
        Registers.Page found = registers.list(organization, after, limit);
        return new Page(found.shown().stream().map(Line::of).toList(), found.next());
    }

    @GetMapping("/{id}")
    @Requires({Permission.REGISTER_READ, Permission.REGISTER_DEFINE})
    ResponseEntity<Answer> one(@PathVariable long id) {
        return answer(registers.find(id));
    }

    @PostMapping
    @Requires(Permission.REGISTER_DEFINE)
    ResponseEntity<Answer> add(@RequestBody Wanted wanted) {
        if (wanted.organization() == null || wanted.definition() == null)
            throw new Refused(ServiceProblem.WRONG_REQUEST);
        return answer(registers.add(wanted.organization(), wanted.definition()));
    }

    @PutMapping("/{id}/definition")
    @Requires(Permission.REGISTER_DEFINE)
    ResponseEntity<Answer> publish(
            @PathVariable long id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, defaultValue = "") String seen,
            @RequestBody Wanted wanted) {
        if (wanted.definition() == null) throw new Refused(ServiceProblem.WRONG_REQUEST);
        return answer(registers.publish(id, version(seen), wanted.definition()));
    }

    static int version(String seen) {
        String digits = seen.replaceAll("^(W/)?\"|\"$", "");
        if (!digits.matches("\\d{1,9}")) throw new Refused(ServiceProblem.CHANGED_MEANWHILE);
        return Integer.parseInt(digits);
    }

    private ResponseEntity<Answer> answer(KnownRegister it) {
        List<Version> versions = registers.versions(it).stream()
                .map(one -> new Version(one.number(), one.title(), one.publishedAt()))
                .toList();
        return ResponseEntity.ok()
                .eTag("\"" + it.number() + "\"")
                .body(new Answer(it.id(), it.organizationId(), it.number(), it.definition(), it.text(), versions));
    }
}
