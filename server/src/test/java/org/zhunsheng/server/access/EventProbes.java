package org.zhunsheng.server.access;

import static org.zhunsheng.server.access.Probe.api;
import static org.zhunsheng.server.access.Probe.form;
import static org.zhunsheng.server.access.Probe.get;
import static org.zhunsheng.server.access.Probe.post;

import java.util.List;

/** 事件与订阅的每个入口怎样试。 */
final class EventProbes {

    private static final String URL = "https://receiver.invalid/";

    static final List<Probe> ALL = List.of(
            get("/api/v1/events?after={before}&limit=1000", "announced"),
            get("/subscriptions", "subscription"),
            form("/subscriptions/new?organization={organization}", "organization"),
            post("/subscriptions", "organization", "organization", "{organization}", "name", "新订阅", "url", URL),
            get("/subscriptions/{subscription}", "subscription"),
            form("/subscriptions/{subscription}/change", "subscription"),
            post("/subscriptions/{subscription}/change", "subscription", "version", "1", "name", "改名", "url", URL),
            post("/subscriptions/{subscription}/resume", "subscription", "version", "1"),
            post("/subscriptions/{subscription}/replay", "subscription", "version", "1", "after", "0"),
            post("/subscriptions/{subscription}/renew", "subscription", "version", "1"),
            get("/api/v1/subscriptions", "subscription"),
            get("/api/v1/subscriptions/{subscription}", "subscription"),
            get("/api/v1/subscriptions/{subscription}/deliveries", "subscription"),
            api(
                    "POST",
                    "/api/v1/subscriptions",
                    "organization",
                    "{'organization': {organization}, 'name': '新订阅', 'url': '" + URL + "'}"),
            api("POST", "/api/v1/subscriptions/{subscription}/act", "subscription", "{'act': 'stop'}"));

    private EventProbes() {}
}
