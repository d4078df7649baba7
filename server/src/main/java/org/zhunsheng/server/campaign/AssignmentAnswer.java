package org.zhunsheng.server.campaign;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 接口里的一份填报。
 *
 * @param acts 现在可以做的；清单里没有
 * @param moves 走过的；清单里没有
 */
record AssignmentAnswer(
        long id,
        long campaign,
        long project,
        String code,
        String name,
        long organization,
        String scheme,
        String state,
        int level,
        @Nullable String reviewer,
        LocalDate deadline,
        @Nullable List<String> acts,
        @Nullable List<Move> moves,
        int version) {

    static AssignmentAnswer of(Assignment it) {
        return of(it, null, null);
    }

    static AssignmentAnswer of(Assignment it, @Nullable List<Deed> deeds, @Nullable List<Move> moves) {
        return new AssignmentAnswer(
                it.id(),
                it.campaignId(),
                it.projectId(),
                it.code(),
                it.project(),
                it.organizationId(),
                it.scheme(),
                it.state().code(),
                it.level(),
                it.reviewer(),
                it.deadline(),
                deeds == null ? null : deeds.stream().map(Deed::code).toList(),
                moves,
                it.version());
    }
}
