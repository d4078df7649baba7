package org.zhunsheng.server.campaign;

import org.springframework.stereotype.Component;
import org.zhunsheng.server.access.Access;
import org.zhunsheng.server.access.Caller;
import org.zhunsheng.server.access.Permission;
import org.zhunsheng.server.access.Post;

/** 一份填报轮没轮到当前的人审核、他填不填得了。 */
@Component
public class Reviewing {

    private final Access access;

    Reviewing(Access access) {
        this.access = access;
    }

    /** 轮到的那一级的角色，授在这个单位或它的上级。 */
    public boolean hasTurn(Assignment assignment) {
        return assignment.state().isUnderReview()
                && access.scope(Permission.ASSIGNMENT_REVIEW).contains(assignment.place())
                && Caller.current().posts().stream()
                        .anyMatch(post -> post.role().code().equals(assignment.reviewer())
                                && assignment.place().startsWith(post.place()));
    }

    public boolean files(Assignment assignment) {
        return access.scope(Permission.ASSIGNMENT_FILE).contains(assignment.place());
    }

    /** 在这份填报上以什么角色说话：轮到的审核角色，不然是填报的。 */
    public String role(Assignment assignment) {
        String reviewer = assignment.reviewer();
        if (reviewer != null && hasTurn(assignment)) return reviewer;
        return Caller.current().posts().stream()
                .map(Post::role)
                .filter(role -> role.permissions().contains(Permission.ASSIGNMENT_FILE))
                .findFirst()
                .map(role -> role.code())
                .orElse("");
    }
}
