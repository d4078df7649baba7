package org.zhunsheng.server.access;

import static org.zhunsheng.server.access.Probe.api;
import static org.zhunsheng.server.access.Probe.form;
import static org.zhunsheng.server.access.Probe.get;
import static org.zhunsheng.server.access.Probe.page;
import static org.zhunsheng.server.access.Probe.post;
import static org.zhunsheng.server.access.Probe.tree;

import java.util.List;
import java.util.stream.Stream;

/** 每个要权限的入口怎样试。新的入口没有试法，测试就失败。 */
final class Probes {

    private static final String FROM = "2020-01-01";

    private static final List<Probe> ORGANIZATIONS = List.of(
            tree("/organizations", "organization"),
            get("/organizations/{organization}", "organization"),
            get("/organizations/export?format=csv", "organization"),
            post(
                    "/organizations/{organization}/create",
                    "organization",
                    "kind",
                    "division",
                    "code",
                    "N{unique}",
                    "name",
                    "新处室",
                    "from",
                    FROM,
                    "version",
                    "1"),
            post(
                    "/organizations/{organization}/rename",
                    "organization",
                    "name",
                    "新名称{unique}",
                    "from",
                    FROM,
                    "version",
                    "1"),
            post("/organizations/{movable}/move", "movable", "parent", "{unitCode}", "from", FROM, "version", "1"),
            post("/organizations/{movable}/move", "unitCode", "parent", "{unitCode}", "from", FROM, "version", "1"),
            post("/organizations/{movable}/close", "movable", "from", "2024-01-01", "version", "1"),
            post("/organizations/{closed}/reopen", "closed", "from", FROM, "version", "1"),
            form("/organizations/{organization}/import", "organization"),
            post("/organizations/{organization}/import", "organization", "file", "@list.csv"),
            get("/organizations/{organization}/import/draft", "organization"),
            post("/organizations/{organization}/import/confirm", "organization", "number", "1"),
            get("/organizations/{organization}/import/annotated", "organization"),
            get("/api/v1/organizations?search={code}", "code"),
            get("/api/v1/organizations?parent={organization}", "organization"),
            get("/api/v1/organizations/{organization}", "organization"),
            api(
                    "POST",
                    "/api/v1/organizations",
                    "organization",
                    "{'parent': {organization}, 'kind': 'division', 'code': 'N{unique}', 'name': '新处室'}"),
            api("POST", "/api/v1/organizations/{organization}/rename", "organization", "{'name': '新名称{unique}'}"),
            api("POST", "/api/v1/organizations/{movable}/move", "movable", "{'parent': {unit}}"),
            api("POST", "/api/v1/organizations/{movable}/move", "unit", "{'parent': {unit}}"),
            api("POST", "/api/v1/organizations/{movable}/close", "movable", "{}"),
            api("POST", "/api/v1/organizations/{closed}/reopen", "closed", "{}"));

    private static final List<Probe> ACCOUNTS = List.of(
            get("/accounts?q={login}", "login"),
            form("/accounts?organization={organization}", "organization"),
            form("/accounts/new?organization={organization}", "organization"),
            post("/accounts", "code", "login", "new-{unique}", "name", "新帐号", "organization", "{code}"),
            get("/accounts/{account}", "account"),
            form("/accounts/{account}/change", "account"),
            post(
                    "/accounts/{account}/change",
                    "account",
                    "login",
                    "x-{unique}",
                    "name",
                    "改名",
                    "organization",
                    "{code}",
                    "version",
                    "1"),
            post(
                    "/accounts/{account}/change",
                    "code",
                    "login",
                    "x-{unique}",
                    "name",
                    "改名",
                    "organization",
                    "{code}",
                    "version",
                    "1"),
            post("/accounts/{account}/disable", "account", "version", "1"),
            post("/accounts/{disabled}/enable", "disabled", "version", "1"),
            form("/accounts/{account}/credentials", "account"),
            post("/accounts/{account}/password", "account"),
            post("/accounts/{account}/factor/remove", "account"),
            post("/accounts/{locked}/unlock", "locked"),
            post("/accounts/{account}/sessions/end", "account"),
            post("/accounts/{account}/identities", "account", "issuer", "https://id.example", "subject", "s-{unique}"),
            post(
                    "/accounts/{account}/identities/remove",
                    "account",
                    "issuer",
                    "https://linked.example",
                    "subject",
                    "{account}"),
            form("/accounts/{account}/roles", "account"),
            post(
                    "/accounts/{account}/roles",
                    "account",
                    "role",
                    "division",
                    "organization",
                    "{code}",
                    "from",
                    "",
                    "until",
                    ""),
            post(
                    "/accounts/{account}/roles",
                    "code",
                    "role",
                    "division",
                    "organization",
                    "{code}",
                    "from",
                    "",
                    "until",
                    ""),
            post("/grants/{grant}/revoke", "grant"),
            get("/api/v1/accounts?q={login}", "login"),
            get("/api/v1/accounts/{account}", "account"),
            api(
                    "POST",
                    "/api/v1/accounts",
                    "organization",
                    "{'login': 'new-{unique}', 'name': '新帐号', 'organization': {organization}}"),
            api("PUT", "/api/v1/accounts/{account}", "account", "{'name': '改名', 'organization': {organization}}"),
            api("PUT", "/api/v1/accounts/{account}", "organization", "{'name': '改名', 'organization': {organization}}"),
            api("POST", "/api/v1/accounts/{account}/disable", "account", "{}"),
            api("POST", "/api/v1/accounts/{disabled}/enable", "disabled", "{}"),
            get("/api/v1/grants?account={account}", "account"),
            api(
                    "POST",
                    "/api/v1/grants",
                    "account",
                    "{'account': {account}, 'role': 'division', 'organization': {organization}}"),
            api(
                    "POST",
                    "/api/v1/grants",
                    "organization",
                    "{'account': {account}, 'role': 'division', 'organization': {organization}}"),
            api("POST", "/api/v1/grants/{grant}/revoke", "grant", "{}"),
            page("/settings"),
            page("/settings/policy.profile"),
            post("/settings/title", "none", "value", "新的名称{unique}", "version", "0"),
            post("/settings/policy.profile", "none", "value", "asvs5", "version", "0"));

    private static final List<Probe> OTHERS = List.of(
            get("/audit?outcome=done", "event"),
            get("/audit?organization={organization}", "event"),
            post("/audit/export", "none"),
            page("/tasks"),
            page("/my-account"),
            page("/my-account/factor"),
            post("/my-account/factor/begin", "none"),
            post("/my-account/password", "none", "old", "x", "wanted", "x", "again", "x"),
            post("/my-account/factor", "none", "code", "000000"),
            post("/my-account/email", "none", "email", "n{unique}@example.cn"),
            post("/my-account/factor/remove", "none"),
            post("/my-account/sessions/{session}/end", "session"),
            post("/my-account/tokens", "none", "name", "t", "days", "3", "permissions", "organization.read"),
            post("/my-account/tokens/{token}/revoke", "token"),
            get("/api/v1/files?organization={organization}", "file"),
            get("/api/v1/files/{file}", "file"),
            post("/api/v1/files", "organization", "organization", "{organization}", "file", "@evidence.pdf"),
            page("/demonstration"),
            post("/demonstration", "account", "account", "{account}"),
            page("/confirm"),
            post("/confirm", "none", "proof", "000000"));

    static final List<Probe> ALL = Stream.of(
                    ORGANIZATIONS,
                    ACCOUNTS,
                    ProjectProbes.ALL,
                    CampaignProbes.ALL,
                    DelegationProbes.ALL,
                    FillingProbes.ALL,
                    WorkbookProbes.ALL,
                    MonitoringProbes.ALL,
                    HistoryProbes.ALL,
                    DisclosureProbes.ALL,
                    StatisticsProbes.ALL,
                    EventProbes.ALL,
                    ReportProbes.ALL,
                    IndicatorProbes.ALL,
                    RegisterProbes.ALL,
                    SurveyProbes.ALL,
                    FigureProbes.ALL,
                    MoneyProbes.ALL,
                    OTHERS)
            .flatMap(List::stream)
            .toList();

    private Probes() {}
}
