package org.zhunsheng.server.access;

import static org.zhunsheng.server.access.Probe.api;
import static org.zhunsheng.server.access.Probe.page;
import static org.zhunsheng.server.access.Probe.post;

import java.util.List;

/** 委托审核的每个入口怎样试：别人的授权谁也委托不了、结束不了。 */
final class DelegationProbes {

    private static final String TERM = "'deputy': 'nobody', 'until': '2099-12-31', 'reason': '出差'";

    static final List<Probe> ALL = List.of(
            page("/my-account/delegations"),
            page("/my-account/delegations/new?grant=0"),
            post(
                    "/my-account/delegations",
                    "grant",
                    "grant",
                    "{grant}",
                    "deputy",
                    "nobody",
                    "until",
                    "2099-12-31",
                    "reason",
                    "出差"),
            post("/my-account/delegations/{grant}/end", "grant"),
            page("/api/v1/delegations"),
            api("POST", "/api/v1/delegations", "grant", "{'grant': {grant}, " + TERM + "}"),
            api("POST", "/api/v1/delegations/{grant}/end", "grant", "{}"));

    private DelegationProbes() {}
}
