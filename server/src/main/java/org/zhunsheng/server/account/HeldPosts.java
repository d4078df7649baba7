package org.zhunsheng.server.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.server.access.Post;

/** 认人的函数答的岗位：角色、机构、位置、受谁委托，四列数组依次对应。 */
final class HeldPosts {

    private HeldPosts() {}

    /** @param first 四列的第一列；程序不认识的角色（新版本写的）什么也不给 */
    static List<Post> of(ResultSet row, int first) throws SQLException {
        String[] roles = (String[]) row.getArray(first).getArray();
        Long[] organizations = (Long[]) row.getArray(first + 1).getArray();
        String[] places = (String[]) row.getArray(first + 2).getArray();
        @Nullable Long[] delegators = (Long[]) row.getArray(first + 3).getArray();
        return IntStream.range(0, roles.length)
                .mapToObj(at -> new SessionStore.GrantedPost(
                        roles[at], Objects.requireNonNull(organizations[at]), places[at], delegators[at]))
                .flatMap(SessionStore.GrantedPost::known)
                .toList();
    }
}
