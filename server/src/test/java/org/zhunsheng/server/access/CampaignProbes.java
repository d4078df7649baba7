package org.zhunsheng.server.access;

import static org.zhunsheng.server.access.Probe.api;
import static org.zhunsheng.server.access.Probe.form;
import static org.zhunsheng.server.access.Probe.get;
import static org.zhunsheng.server.access.Probe.post;

import java.util.List;
import java.util.stream.Stream;

/** 任务与填报的每个入口怎样试。 */
final class CampaignProbes {

    private static final String JSON =
            "'year': 2025, 'purpose': 'goals', 'title': 'T{unique}', 'startsOn': '2026-01-01', 'deadline': '2026-12-31', 'levels': ['unit-head']";

    private static final List<Probe> PAGES = List.of(
            get("/campaigns", "campaign"),
            get("/campaigns/{campaign}", "campaign"),
            get("/campaigns/{issued}", "issued"),
            get("/campaigns/{issued}?organization={organization}", "organization"),
            form("/campaigns/new?organization={issuer}", "issuer"),
            form("/campaigns/{campaign}/change", "campaign"),
            form("/campaigns/{campaign}/issue", "campaign"),
            written("/campaigns", "issuer", "organization", "{issuer}"),
            written("/campaigns/{campaign}/change", "campaign", "version", "1"),
            post("/campaigns/{campaign}/issue", "campaign", "version", "1"),
            post("/campaigns/{issued}/add", "issued", "version", "1"),
            post("/campaigns/{issued}/extend", "issued", "version", "1", "deadline", "2099-12-31"),
            post(
                    "/campaigns/{issued}/extend",
                    "beneath",
                    "version",
                    "1",
                    "deadline",
                    "2099-12-31",
                    "organization",
                    "{beneath}"),
            post("/campaigns/{campaign}/cancel", "campaign", "version", "1"),
            get("/campaigns/{issued}/board", "issued"),
            get("/campaigns/{issued}/board?organization={beneath}", "beneath"),
            get("/campaigns/{issued}/board/forms", "issued"),
            get("/campaigns/{issued}/board/export?format=csv", "issued"),
            post("/campaigns/{issued}/urge", "issued"),
            get("/assignments/{assignment}", "assignment"),
            get("/assignments/{assignment}/timeline", "assignment"),
            get("/reviews", "submitted"),
            post("/reviews/trial", "submitted", "form", "{submitted}:1"),
            post("/reviews/pass", "submitted", "form", "{submitted}:1"),
            post("/reviews/recall", "submitted", "form", "{submitted}:1"),
            post("/assignments/{assignment}/start", "assignment", "version", "1"),
            post("/assignments/{submitted}/pass", "submitted", "version", "1"),
            post("/assignments/{submitted}/return", "submitted", "version", "1", "opinion", "再改改"),
            post("/assignments/{approved}/cancel-approval", "approved", "version", "1", "opinion", "有误"),
            post("/assignments/{drafted}/submit", "drafted", "version", "1"),
            post("/assignments/{submitted}/take-back", "submitted", "version", "1"),
            post("/assignments/{assignment}/request-withdrawal", "assignment", "version", "1", "opinion", "不办了"),
            post("/assignments/{requested}/agree", "requested", "version", "1"),
            post(
                    "/assignments/{approved}/adjust",
                    "approved",
                    "version",
                    "1",
                    "opinion",
                    "预算调减",
                    "document",
                    "演示〔2026〕7号"),
            post("/assignments/{adjusting}/abandon", "adjusting", "version", "1", "opinion", "不调了"),
            post("/assignments/{adjusted}/reject", "adjusted", "version", "1", "opinion", "不同意"));

    private static final List<Probe> API = List.of(
            get("/api/v1/campaigns", "campaign"),
            get("/api/v1/campaigns/{campaign}", "campaign"),
            form("/api/v1/campaigns/{campaign}/preview", "campaign"),
            api("POST", "/api/v1/campaigns", "issuer", "{'organization': {issuer}, " + JSON + "}"),
            api(
                    "POST",
                    "/api/v1/campaigns",
                    "beneath",
                    "{'organization': {issuer}, 'units': [{beneath}], " + JSON + "}"),
            api("PUT", "/api/v1/campaigns/{campaign}", "campaign", "{" + JSON + "}"),
            api("POST", "/api/v1/campaigns/{campaign}/issue", "campaign", "{}"),
            api("POST", "/api/v1/campaigns/{issued}/add", "issued", "{}"),
            api("POST", "/api/v1/campaigns/{issued}/extend", "issued", "{'deadline': '2099-12-31'}"),
            api("POST", "/api/v1/campaigns/{campaign}/cancel", "campaign", "{}"),
            get("/api/v1/reviews", "submitted"),
            api(
                    "POST",
                    "/api/v1/reviews",
                    "submitted",
                    "{'act': 'pass', 'forms': [{'id': {submitted}, 'version': 1}]}"),
            get("/api/v1/campaigns/{issued}/board", "issued"),
            get("/api/v1/campaigns/{issued}/board/forms", "issued"),
            api("POST", "/api/v1/campaigns/{issued}/urge", "issued", "{}"),
            get("/api/v1/assignments", "assignment"),
            get("/api/v1/assignments?campaign={issued}", "assignment"),
            get("/api/v1/assignments/{assignment}", "assignment"),
            get("/api/v1/assignments/{told}/timeline", "told"),
            api("POST", "/api/v1/assignments/{assignment}/act", "assignment", "{'act': 'start'}"),
            api("POST", "/api/v1/assignments/{submitted}/act", "submitted", "{'act': 'pass'}"),
            api(
                    "POST",
                    "/api/v1/assignments/{submitted}/act",
                    "submitted",
                    "{'act': 'return', 'opinion': '再改改', 'remarks': [{'section': 'objective', 'field': 'goal', 'text': '没有来源'}]}"));

    static final List<Probe> ALL = Stream.of(PAGES, API).flatMap(List::stream).toList();

    private CampaignProbes() {}

    private static Probe written(String path, String varied, String field, String value) {
        return post(
                path,
                varied,
                "year",
                "2025",
                "purpose",
                "goals",
                "title",
                "T{unique}",
                "startsOn",
                "2026-01-01",
                "deadline",
                "2026-12-31",
                "warningDays",
                "7",
                "scheme",
                "general",
                "levels",
                "unit-head",
                field,
                value);
    }
}
