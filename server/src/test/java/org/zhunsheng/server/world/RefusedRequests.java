package org.zhunsheng.server.world;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.zhunsheng.server.access.Role;

/** 一个角色的人交各种请求：越权的（403）恰各留下一条审计，别的一条也不留。 */
public final class RefusedRequests {

    private final Region region;
    private final long account;
    private final Visitor visitor;
    private int refused;

    public RefusedRequests(Region region, int port, Role role, long organization) {
        this.region = region;
        account = region.account(role, organization);
        visitor = new Visitor(port).with(region.world.session(account));
    }

    /** 答的状态。 */
    public int post(String path, Map<String, String> fields) {
        int before = events(path);
        int status = visitor.post(path, fields).statusCode();
        if (status == 403) refused++;
        assertEquals(before + (status == 403 ? 1 : 0), events(path), path + " " + status);
        return status;
    }

    /** 越权的有几次。 */
    public int refused() {
        return refused;
    }

    private int events(String path) {
        return region.count("""
                audit_events where action = 'access.refused' and outcome = 'refused' and account_id = %d
                 and detail = '{"method": "POST", "path": "%s"}'
                """.formatted(account, path));
    }
}
