package org.zhunsheng.server.file;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.zhunsheng.server.access.Permission;
import org.zhunsheng.server.access.Requires;
import org.zhunsheng.server.web.Refused;
import org.zhunsheng.server.web.ServiceProblem;

/** 文件的接口：上传、列出、下载。下载一律作为附件，不许浏览器猜类型，也不许在里面运行什么。 */
@RestController
class FileApi {

    private static final int MOST = 200;

    private final StoredFiles files;

    FileApi(StoredFiles files) {
        this.files = files;
    }

    /** 接口里的一个文件。 */
    record Line(
            long id,
            String name,
            String type,
            long size,
            String sha256,
            String state,
            Instant addedAt,
            long organization) {

        static Line of(StoredFile file) {
            return new Line(
                    file.id(),
                    file.name(),
                    file.type(),
                    file.size(),
                    file.digest(),
                    file.state(),
                    file.addedAt(),
                    file.organizationId());
        }
    }

    /** @param next 下一页的 {@code before}；没有下一页的为空 */
    record Page(List<Line> files, @Nullable Long next) {}

    record Added(long id) {}

    @GetMapping("/api/v1/files")
    @Requires(Permission.FILE_READ)
    Page list(
            @RequestParam long organization,
            @RequestParam(defaultValue = "9223372036854775807") long before,
            @RequestParam(defaultValue = "50") int limit) {
        if (limit < 1 || limit > MOST) throw new Refused(ServiceProblem.WRONG_REQUEST);
        List<Line> found = files.list(organization, before, limit + 1).stream()
                .map(Line::of)
                .toList();
        return found.size() <= limit
                ? new Page(found, null)
                : new Page(found.subList(0, limit), found.get(limit - 1).id());
    }

    @PostMapping("/api/v1/files")
    @Requires(Permission.FILE_WRITE)
    ResponseEntity<Added> add(@RequestParam long organization, @RequestParam MultipartFile file) throws IOException {
        long id = files.add(organization, String.valueOf(file.getOriginalFilename()), file.getBytes());
        return ResponseEntity.created(URI.create("/api/v1/files/" + id)).body(new Added(id));
    }

    @GetMapping("/api/v1/files/{file}")
    @Requires(Permission.FILE_READ)
    ResponseEntity<byte[]> give(@PathVariable long file) {
        StoredFiles.Given given = files.give(file);
        ContentDisposition attachment = ContentDisposition.attachment()
                .filename(given.file().name(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(given.file().type()))
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .body(given.content());
    }
}
