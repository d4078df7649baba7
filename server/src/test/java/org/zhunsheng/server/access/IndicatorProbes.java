package org.zhunsheng.server.access;

import static org.zhunsheng.server.access.Probe.api;
import static org.zhunsheng.server.access.Probe.form;
import static org.zhunsheng.server.access.Probe.get;
import static org.zhunsheng.server.access.Probe.post;

import java.util.List;

/** 指标库的每个入口怎样试。 */
final class IndicatorProbes {

    private static final String JSON = "'level1': '产出指标', 'level2': '数量指标', 'name': '新指标', 'direction': 'positive'";

    static final List<Probe> ALL = List.of(
            get("/indicators?q=I{indicator}", "indicator"),
            get("/indicators?q=I{proposed}", "proposed"),
            get("/indicators/{indicator}", "indicator"),
            get("/indicators/export?format=csv&q=I{indicator}", "indicator"),
            form("/indicators/new?organization={organization}", "organization"),
            written("/indicators", "organization", "organization", "{organization}"),
            form("/indicators/{indicator}/change", "indicator"),
            written("/indicators/{indicator}/change", "indicator", "version", "1"),
            post("/indicators/{proposed}/pass", "proposed", "version", "1"),
            post("/indicators/{proposed}/return", "proposed", "version", "1", "opinion", "再改改"),
            post("/indicators/{indicator}/withdraw", "indicator", "version", "1", "opinion", "不用了"),
            post("/indicators/pass", "proposed", "chosen", "{proposed}"),
            get("/api/v1/indicators?search=I{indicator}", "indicator"),
            get("/api/v1/indicators/{indicator}", "indicator"),
            api(
                    "POST",
                    "/api/v1/indicators",
                    "organization",
                    "{'organization': {organization}, 'code': 'N{unique}', " + JSON + "}"),
            api("PUT", "/api/v1/indicators/{indicator}", "indicator", "{" + JSON + "}"),
            api("POST", "/api/v1/indicators/{proposed}/act", "proposed", "{'act': 'pass'}"));

    private IndicatorProbes() {}

    private static Probe written(String path, String varied, String field, String value) {
        return post(
                path,
                varied,
                "code",
                "N{unique}",
                "level1",
                "产出指标",
                "level2",
                "数量指标",
                "name",
                "新指标",
                "direction",
                "positive",
                field,
                value);
    }
}
