package org.zhunsheng.server.campaign;

import java.util.List;
import java.util.stream.Stream;
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
                && turns(assignment).findAny().isPresent();
    }

    private static Stream<Post> turns(Assignment assignment) {
        return Caller.current().posts().stream()
                .filter(post -> post.role().code().equals(assignment.reviewer())
                        && assignment.place().startsWith(post.place()));
    }

    /** 是不是自己填的：自己填过，或者只是受委托审核、委托的人填过。 */
    boolean isOwn(Assignment assignment) {
        List<Long> authors = assignment.authors();
        return authors.contains(Caller.current().id())
                || turns(assignment).allMatch(post -> !post.isOwn() && authors.contains(post.delegator()));
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
