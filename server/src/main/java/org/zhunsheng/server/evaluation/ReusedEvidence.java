package org.zhunsheng.server.evaluation;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhunsheng.check.UnitChecks;
import org.zhunsheng.check.UnitFinding;
import org.zhunsheng.check.UnitForm;
import org.zhunsheng.check.UnitForms;
import org.zhunsheng.form.Form;
import org.zhunsheng.server.access.Caller;
import org.zhunsheng.server.access.Permission;
import org.zhunsheng.server.access.Post;
import org.zhunsheng.server.file.FileUse;
import org.zhunsheng.server.file.FileUses;
import org.zhunsheng.server.filling.FilledForm;
import org.zhunsheng.server.filling.FillingRemark;

/** 佐证是不是用在了别的年度、别的项目：与几张表放在一起看的是同一项检查。填的时候至多半分钟问一次，提交的时候现问。 */
@Component
class ReusedEvidence {

    private static final String CHECK = "evidence-reused";
    private static final int MOST_KNOWN = 2_000;

    private final FileUses uses;
    private final Cache<Asked, Map<String, List<FileUse>>> known = Caffeine.newBuilder()
            .maximumSize(MOST_KNOWN)
            .expireAfterWrite(Duration.ofSeconds(30))
            .build();

    ReusedEvidence(FileUses uses) {
        this.uses = uses;
    }

    /** 同样的文件，同一个人、同样的岗位与权限，答案相同。 */
    private record Asked(
            Set<String> hashes,
            @Nullable Long account,
            List<Post> posts,
            @Nullable Set<Permission> limit) {

        static Asked of(Set<String> hashes) {
            Caller caller = Caller.current();
            return new Asked(hashes, caller.account(), caller.posts(), caller.limit());
        }
    }

    /** @param fresh 不用记着的 */
    List<FillingRemark> remarks(FilledForm filled, Form printed, boolean fresh) {
        SubmittedEvaluation it = new SubmittedEvaluation(filled, printed);
        Set<String> hashes = it.hashes();
        if (hashes.isEmpty()) return List.of();
        Asked asked = Asked.of(hashes);
        if (fresh) known.invalidate(asked);
        Map<String, List<FileUse>> found = known.get(asked, one -> uses.of(one.hashes()));
        UnitForms alone = new UnitForms(
                filled.filling().year(),
                List.of(new UnitForm(it.id(), new UnitForm.Unit("", ""), "", false, printed, it.scheme())),
                null,
                null,
                Map.of(),
                Map.of(),
                it.files(found));
        return UnitChecks.run(alone, Set.of(CHECK)).findings().stream()
                .map(UnitFinding::finding)
                .map(one -> FillingRemark.of(one, it.href(one, 0)))
                .toList();
    }
}
