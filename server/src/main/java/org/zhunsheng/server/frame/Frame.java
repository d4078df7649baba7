package org.zhunsheng.server.frame;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.server.access.Caller;
import org.zhunsheng.server.access.Permission;
import org.zhunsheng.server.access.Restriction;

/**
 * 每一页的页首：谁登录了，能去哪里。没有权限的页面不出现在导航里。
 *
 * @param login 登录名；没有登录的为空
 * @param entries 导航
 */
public record Frame(@Nullable String login, List<Entry> entries) {

    /**
     * 导航的一项。
     *
     * @param name 文字的键，也是页面的名字
     * @param here 正在这一页
     */
    public record Entry(String name, String path, boolean here) {}

    private record Place(String name, String path, Permission... permissions) {

        boolean open(Caller caller) {
            return permissions.length == 0 || Arrays.stream(permissions).anyMatch(caller::has);
        }
    }

    private static final List<Place> PLACES = List.of(
            new Place("tasks", "/tasks"),
            new Place("reviews", "/reviews", Permission.ASSIGNMENT_REVIEW),
            new Place("checking", "/"),
            new Place("organizations", "/organizations", Permission.ORGANIZATION_READ),
            new Place("campaigns", "/campaigns", Permission.CAMPAIGN_READ, Permission.ASSIGNMENT_READ),
            new Place("statistics", "/statistics", Permission.ASSIGNMENT_READ),
            new Place("projects", "/projects", Permission.PROJECT_READ),
            new Place("registers", "/registers", Permission.REGISTER_READ, Permission.REGISTER_DEFINE),
            new Place("surveys", "/surveys", Permission.SURVEY_READ),
            new Place("figures", "/figures", Permission.REGISTER_READ, Permission.REGISTER_DEFINE),
            new Place("disclosures", "/disclosures", Permission.DISCLOSURE_READ),
            new Place("indicators", "/indicators", Permission.INDICATOR_READ),
            new Place("accounts", "/accounts", Permission.ACCOUNT_READ),
            new Place("audit", "/audit", Permission.AUDIT_READ),
            new Place("subscriptions", "/subscriptions", Permission.SETTING_WRITE),
            new Place("settings", "/settings", Permission.SETTING_WRITE, Permission.POLICY_WRITE));

    static Frame of(Caller caller, String path) {
        if (!caller.signedIn() || caller.restriction() == Restriction.SECOND_FACTOR) return new Frame(null, List.of());
        Stream<Place> open = caller.restriction() == Restriction.NONE
                ? PLACES.stream().filter(place -> place.open(caller))
                : Stream.empty();
        return new Frame(
                caller.login(),
                open.map(place -> new Entry(place.name(), place.path(), here(place.path(), path)))
                        .toList());
    }

    private static boolean here(String place, String path) {
        return place.equals("/") ? path.equals("/") : path.equals(place) || path.startsWith(place + "/");
    }
}
