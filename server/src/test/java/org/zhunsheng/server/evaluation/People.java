package org.zhunsheng.server.evaluation;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.zhunsheng.server.access.Role;
import org.zhunsheng.server.world.Region;
import org.zhunsheng.server.world.Visitor;

/** 随机的历史里的人：几个什么角色都有，几个只填报、受了委托才审核；委托随时起、随时止。 */
final class People {

    private static final List<Role> ROLES =
            List.of(Role.PREPARER, Role.UNIT_HEAD, Role.DEPARTMENT_REVIEWER, Role.PUBLISHER);
    private static final String DELEGATIONS = "/my-account/delegations";

    private final Region region;
    private final int port;
    private final Map<Long, Visitor> visitors = new LinkedHashMap<>();
    private final List<Long> deputies = new ArrayList<>();

    People(Region region, int port) {
        this.region = region;
        this.port = port;
    }

    /**
     * 此刻以这个角色审核的身份。
     *
     * @param fair 自己没有填过；自己的角色，或者委托他的人也没有填过
     * @param deputy 只是受委托
     */
    record Standing(boolean fair, boolean deputy) {}

    void join() {
        long account = account();
        for (Role role : ROLES) {
            boolean higher = role == Role.DEPARTMENT_REVIEWER || role == Role.PUBLISHER;
            region.world.grant(account, role, higher ? region.department : region.unit);
        }
        arrives(account);
    }

    void joinAsDeputy() {
        long account = account();
        region.world.grant(account, Role.PREPARER, region.unit);
        deputies.add(account);
        arrives(account);
    }

    private long account() {
        return region.world.account("h-" + UUID.randomUUID().toString().substring(0, 12), region.unit);
    }

    /** 换了授权的，会话随着结束：再登录一次。 */
    private void arrives(long account) {
        visitors.put(account, new Visitor(port).with(region.world.session(account)));
    }

    /** 人人都填过了，就再没有人能通过、公开：来新人，历史走得下去。 */
    void someoneCanStillJudge(List<Long> edited) {
        while (fair(edited, false).size() < 2) join();
        if (edited.containsAll(deputies)) joinAsDeputy();
    }

    List<Long> all() {
        return List.copyOf(visitors.keySet());
    }

    long any(Random random) {
        return one(all(), random);
    }

    /** 谁来审：多半是没有填过的，有时是受着委托的，有时随便是谁。 */
    long judge(long who, List<Long> edited, Random random) {
        int dice = random.nextInt(5);
        List<Long> some = dice < 2 ? fair(edited, false) : dice < 4 ? acting() : List.of(who);
        return some.isEmpty() ? who : one(some, random);
    }

    private List<Long> acting() {
        return region.world.asOwner(db -> db.sql(
                        "select account_id from grants where account_id = any (:deputies) and delegated_by is not null and valid_until > now() order by id")
                .param("deputies", deputies.toArray(Long[]::new))
                .query(Long.class)
                .list());
    }

    Visitor visit(long who) {
        return Objects.requireNonNull(visitors.get(who));
    }

    Standing standing(long who, String role, List<Long> edited) {
        return region.world.asOwner(db -> db.sql("""
                        select coalesce(bool_or(delegated_by is null or not delegated_by = any (:edited)), false) and not :who = any (:edited) as fair,
                               not coalesce(bool_or(delegated_by is null), false) as deputy
                          from grants where account_id = :who and role = :role and valid_from <= now() and valid_until > now()
                        """)
                .param("who", who)
                .param("role", role)
                .param("edited", edited.toArray(Long[]::new))
                .query(Standing.class)
                .single());
    }

    /** 委托出去，有时把委托出去了的收回来；多半是没有填过的人委托没有填过的人。 */
    HttpResponse<String> delegate(long who, List<Long> edited, Random random) {
        String role = random.nextBoolean() ? "unit-head" : "department-reviewer";
        boolean any = random.nextInt(3) == 0;
        long by = any ? who : one(fair(edited, false), random);
        long deputy = one(any ? deputies : fair(edited, true), random);
        long given = grant(by, role, "delegated_by = :who");
        HttpResponse<String> answer = given > 0 && random.nextInt(3) == 0
                ? visit(by).post(DELEGATIONS + "/" + given + "/end", Map.of())
                : visit(by)
                        .post(DELEGATIONS, wish(grant(by, role, "account_id = :who and delegated_by is null"), deputy));
        if (answer.statusCode() == 302) deputies.forEach(this::arrives);
        return answer;
    }

    /** 没有填过的，受托的或者什么角色都有的。 */
    private List<Long> fair(List<Long> edited, boolean deputy) {
        return all().stream()
                .filter(one -> deputies.contains(one) == deputy && !edited.contains(one))
                .toList();
    }

    private static long one(List<Long> some, Random random) {
        return some.get(random.nextInt(some.size()));
    }

    private Map<String, String> wish(long grant, long deputy) {
        String login = region.world.asOwner(db -> db.sql("select login from accounts where id = :id")
                .param("id", deputy)
                .query(String.class)
                .single());
        LocalDate today = LocalDate.now();
        return Map.of(
                "grant", Long.toString(grant),
                "deputy", login,
                "from", today.toString(),
                "until", today.plusDays(3).toString(),
                "reason", "外出培训");
    }

    private long grant(long who, String role, String whose) {
        return region.world.asOwner(
                db -> db.sql("select coalesce(max(id), 0) from grants where role = :role and valid_until > now() and "
                                + whose)
                        .param("role", role)
                        .param("who", who)
                        .query(Long.class)
                        .single());
    }
}
