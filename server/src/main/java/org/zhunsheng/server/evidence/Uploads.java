package org.zhunsheng.server.evidence;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;
import org.zhunsheng.server.file.FileProblem;
import org.zhunsheng.server.web.Refused;

/** 上传来的几个文件，和收不下的时候指到页面的哪一格。 */
final class Uploads {

    private Uploads() {}

    /** 没有选文件时，浏览器交来一份没有名字的空文件。 */
    static List<Offered.Upload> of(@Nullable List<MultipartFile> files) throws IOException {
        List<Offered.Upload> uploads = new ArrayList<>();
        if (files == null) return uploads;
        for (MultipartFile file : files) {
            String name = String.valueOf(file.getOriginalFilename());
            if (!file.isEmpty() || !name.isEmpty()) uploads.add(new Offered.Upload(name, file.getBytes()));
        }
        return uploads;
    }

    /** 人可以在页面上改的；别的（不许、没有这张表）为空。 */
    static Optional<String> field(Refused refused) {
        return switch (refused.problem()) {
            case null -> Optional.empty();
            case EvidenceProblem.NO_ROW, EvidenceProblem.FULL, EvidenceProblem.BUSY -> Optional.of("#rows");
            case EvidenceProblem.LINK_MALFORMED -> Optional.of("#link");
            case EvidenceProblem.NOTHING, FileProblem.TYPE, FileProblem.EMPTY -> Optional.of("#file");
            default -> Optional.empty();
        };
    }
}
