package org.zhunsheng.server.demonstration;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhunsheng.server.access.Role;
import org.zhunsheng.server.account.Cast;

/** 演示的谁在一个单位做这件事：授在它的处室、它自己的，不然它的上级的。 */
final class Roster {

    private final List<Cast.Member> members;
    private final Map<String, String> parents;

    private Roster(List<Cast.Member> members, Map<String, String> parents) {
        this.members = members;
        this.parents = parents;
    }

    /** @param organizations 编码、名称、种类、上级编码 …… */
    static Roster of(List<Cast.Member> members, List<String[]> organizations) {
        Map<String, String> parents = new HashMap<>();
        organizations.forEach(one -> parents.put(one[0], one[3]));
        return new Roster(members, parents);
    }

    /** 登录名；没有这样的人的为空。 */
    Optional<String> find(Role role, String unit) {
        return members.stream()
                .filter(one -> one.role() == role
                        && unit.equals(role == Role.DIVISION ? parents.get(one.organization()) : one.organization()))
                .map(Cast.Member::login)
                .findFirst()
                .or(() -> Optional.ofNullable(parents.get(unit))
                        .filter(above -> role != Role.DIVISION)
                        .flatMap(above -> find(role, above)));
    }

    String login(Role role, String unit) {
        return find(role, unit).orElseThrow();
    }
}
