package org.zhunsheng.server.evidence;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.zhunsheng.server.access.Permission;
import org.zhunsheng.server.access.Requires;

/** 附上佐证的接口；附了什么，在 {@code /api/v1/fillings/{id}} 的 attached、attachments 各格。 */
@RestController
class EvidenceApi {

    private final Evidences evidences;

    EvidenceApi(Evidences evidences) {
        this.evidences = evidences;
    }

    /**
     * 要附上的。
     *
     * @param rows 行的编号；整张表的是空字
     * @param files 已经交到 {@code /api/v1/files} 的几个文件
     * @param link 网址
     * @param title 名称；不写的用文件名、网址
     */
    record Wanted(
            @Nullable List<String> rows,
            @Nullable List<Long> files,
            @Nullable String link,
            @Nullable String title) {

        Offered offered() {
            return new Offered(
                    rows == null ? List.of() : rows,
                    List.of(),
                    Objects.requireNonNullElse(link, ""),
                    Objects.requireNonNullElse(title, ""),
                    List.of(),
                    files == null ? List.of() : files);
        }
    }

    @PostMapping("/api/v1/fillings/{id}/evidence")
    @Requires({Permission.ASSIGNMENT_FILE, Permission.ROW_FILE})
    ResponseEntity<Void> attach(@PathVariable long id, @RequestBody Wanted wanted) {
        evidences.attach(id, wanted.offered());
        return ResponseEntity.noContent().build();
    }
}
