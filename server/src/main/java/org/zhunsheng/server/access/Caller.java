package org.zhunsheng.server.access;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * 这一次是谁在做：访问者、登录了的帐号、或者系统自己的工作。跟着线程走，事务开始时告诉数据库。
 *
 * @param account 帐号编号；没有登录的为空
 * @param login 登录名；没有登录的为空字
 * @param posts 担任的岗位
 * @param limit 令牌把权限收窄到这些；会话没有收窄，为空
 * @param purpose 系统自己的用途：{@code sign-in}、{@code session}、{@code seal}、{@code job}；平常为空字
 * @param session 会话编号
 * @param authenticated 最近一次出示口令或第二因素的时间
 * @param restriction 眼下只能做什么
 * @param address 来源地址
 * @param request 请求编号
 */
public record Caller(
        @Nullable Long account,
        String login,
        List<Post> posts,
        @Nullable Set<Permission> limit,
        String purpose,
        @Nullable Long session,
        @Nullable Instant authenticated,
        Restriction restriction,
        String address,
        String request) {

    /** 没有登录、也没有用途：什么也看不见。 */
    public static final Caller NOBODY = new Caller(null, "", List.of(), null, "", null, null, Restriction.NONE, "", "");

    private static final ThreadLocal<Caller> CURRENT = new ThreadLocal<>();

    public static Caller current() {
        Caller caller = CURRENT.get();
        return caller == null ? NOBODY : caller;
    }

    /** 以这个身份做一件事，做完恢复原来的身份。 */
    public <T extends @Nullable Object> T run(Supplier<T> work) {
        Caller before = CURRENT.get();
        CURRENT.set(this);
        try {
            return work.get();
        } finally {
            if (before == null) CURRENT.remove();
            else CURRENT.set(before);
        }
    }

    /** 以这个身份开始一个请求；结束时须 {@link #leave}。 */
    public void enter() {
        CURRENT.set(this);
    }

    public static void leave() {
        CURRENT.remove();
    }

    /** 系统自己的工作。 */
    public static Caller system(String purpose) {
        return NOBODY.withPurpose(purpose);
    }

    public Caller withPurpose(String wanted) {
        return new Caller(account, login, posts, limit, wanted, session, authenticated, restriction, address, request);
    }

    public Caller from(String where, String number) {
        return new Caller(account, login, posts, limit, purpose, session, authenticated, restriction, where, number);
    }

    public boolean signedIn() {
        return account != null;
    }

    /** 帐号编号；没有登录时是程序的错误。 */
    public long id() {
        if (account == null) throw new IllegalStateException("nobody is signed in");
        return account;
    }

    public boolean has(Permission permission) {
        return !scope(permission).isEmpty();
    }

    /** 凭这项权限够得到的机构。 */
    public Scope scope(Permission permission) {
        return new Scope(able(permission).map(Post::place).toList());
    }

    /** 凭这项权限，受限的台账够得到的机构：登记得了的岗位只有自己的机构，负责人、审计人员连同下级。 */
    public Scope restricted(Permission permission) {
        Map<Boolean, List<String>> places = able(permission)
                .filter(post -> post.role().seesRestricted()
                        || post.role().permissions().contains(Permission.REGISTER_WRITE))
                .collect(Collectors.partitioningBy(
                        post -> post.role().seesRestricted(), Collectors.mapping(Post::place, Collectors.toList())));
        return new Scope(places.getOrDefault(true, List.of()), places.getOrDefault(false, List.of()));
    }

    private Stream<Post> able(Permission permission) {
        if (restriction != Restriction.NONE || limit != null && !limit.contains(permission)) return Stream.empty();
        return posts.stream().filter(post -> post.role().permissions().contains(permission));
    }

    /** 在这里凭这样的角色做的，受谁的委托；自己也有这样的角色的、没有的，为空。 */
    public @Nullable Long delegator(Predicate<Role> capable, String place) {
        List<Post> found = posts.stream()
                .filter(post -> capable.test(post.role()) && place.startsWith(post.place()))
                .toList();
        return found.isEmpty() || found.stream().anyMatch(Post::isOwn)
                ? null
                : found.getFirst().delegator();
    }

    public Set<Role> roles() {
        return posts.stream().map(Post::role).collect(Collectors.toUnmodifiableSet());
    }
}
