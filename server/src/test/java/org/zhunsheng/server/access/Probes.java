package org.zhunsheng.server.access;

import static org.zhunsheng.server.access.Probe.get;
import static org.zhunsheng.server.access.Probe.page;
import static org.zhunsheng.server.access.Probe.post;

import java.util.List;

/** 每个要权限的入口怎样试。新的入口没有试法，测试就失败。 */
final class Probes {

    static final List<Probe> ALL = List.of(
            get("/audit", "event"),
            get("/audit?organization={organization}", "event"),
            post("/audit/export", "none"),
            page("/tasks"),
            page("/my-account"),
            page("/my-account/factor"),
            post("/my-account/password", "none", "old", "x", "wanted", "x", "again", "x"),
            post("/my-account/factor", "none", "code", "000000"),
            post("/my-account/factor/remove", "none"),
            post("/my-account/sessions/{session}/end", "session"),
            post("/my-account/tokens", "none", "name", "t", "days", "3", "permissions", "organization.read"),
            post("/my-account/tokens/{token}/revoke", "token"),
            get("/api/v1/files?organization={organization}", "file"),
            get("/api/v1/files/{file}", "file"),
            post("/api/v1/files", "organization", "organization", "{organization}", "file", "@evidence.pdf"),
            page("/confirm"),
            post("/confirm", "none", "proof", "000000"));

    private Probes() {}
}
