package org.zhunsheng.server.access;

import static org.zhunsheng.server.access.Probe.api;
import static org.zhunsheng.server.access.Probe.form;
import static org.zhunsheng.server.access.Probe.get;
import static org.zhunsheng.server.access.Probe.post;

import java.util.List;

/** 填报表的每个入口怎样试。 */
final class FillingProbes {

    static final List<Probe> ALL = List.of(
            get("/fillings/{filling}", "filling"),
            get("/fillings/{filling}/objective", "filling"),
            get("/fillings/{filling}/document?format=html", "filling"),
            post("/fillings/{filling}/objective", "filling", "seen", "1", "c..longTerm", "三年之内"),
            post("/fillings/{filling}/carry", "filling"),
            get("/fillings/{filling}/versions", "filling"),
            get("/fillings/{filling}/versions/1", "filling"),
            get("/fillings/{filling}/versions/1/document?format=html", "filling"),
            get("/fillings/{filling}/review", "filling"),
            form("/fillings/{evaluated}/ask", "evaluated"),
            post("/fillings/{evaluated}/ask", "evaluated", "section", "narrative", "text", "没有来源"),
            form("/fillings/{evaluated}/points?row=i1", "evaluated"),
            post(
                    "/fillings/{evaluated}/points",
                    "evaluated",
                    "row",
                    "i1",
                    "points",
                    "40",
                    "reason",
                    "no-evidence",
                    "text",
                    "没有月报"),
            api(
                    "POST",
                    "/api/v1/fillings/{evaluated}/scores",
                    "evaluated",
                    "{'row': 'i1', 'points': '40', 'reason': 'no-evidence', 'text': '没有月报'}"),
            post("/threads/{thread}/answer", "thread", "version", "1", "text", "已改"),
            get("/api/v1/assignments/{assignment}/threads", "assignment"),
            api(
                    "POST",
                    "/api/v1/assignments/{submitted}/threads",
                    "submitted",
                    "{'section': 'objective', 'field': 'goal', 'text': '没有来源'}"),
            api("POST", "/api/v1/threads/{thread}", "thread", "{'act': 'answer', 'text': '已改', 'version': 1}"),
            post("/fillings/{filling}/opened", "filling", "place", "/r1"),
            api("POST", "/api/v1/fillings/{filling}/opened", "filling", "{'place': '/r1'}"),
            get("/fillings/{filling}/preview", "filling"),
            get("/fillings/{filling}/preview/1", "filling"),
            get("/fillings/{filling}/versions/1/signing", "filling"),
            post("/fillings/{filling}/versions/1/signing", "filling", "file", "@evidence.pdf"),
            form("/fillings/{filling}/library", "filling"),
            post("/fillings/{filling}/library", "filling", "indicator", "{indicator}"),
            post("/fillings/{filling}/rows/d1/confirm", "filling"),
            api("POST", "/api/v1/fillings/{filling}/rows/d1/confirm", "filling", "{}"),
            get("/fillings/{evaluated}/scores", "evaluated"),
            post("/fillings/{evaluated}/answers", "evaluated", "a.w1", "说明"),
            get("/api/v1/fillings/{evaluated}/scores", "evaluated"),
            api(
                    "POST",
                    "/api/v1/fillings/{evaluating}/surveys",
                    "evaluating",
                    "{'survey': {takeable}, 'indicator': 1}"),
            post("/fillings/{evaluating}/surveys/take", "evaluating", "survey", "{takeable}", "indicator", "1"),
            get("/fillings/{evaluating}/figures", "evaluating"),
            get("/fillings/{evaluated}/figures/i1", "evaluated"),
            post("/fillings/{evaluating}/figures", "evaluating", "row", "i1", "figure", ""),
            api("POST", "/api/v1/fillings/{evaluating}/figures", "evaluating", "{'row': 'i1'}"),
            get("/fillings/{evaluating}/claims", "evaluating"),
            get("/fillings/{evaluating}/claims/records?claim=x", "evaluating"),
            post("/fillings/{evaluating}/claims", "evaluating", "row", "clause1", "claim", "会议（次）", "figure", ""),
            api("POST", "/api/v1/fillings/{evaluating}/claims", "evaluating", "{'row': 'clause1', 'claim': '会议（次）'}"),
            get("/fillings/{evaluating}/draft", "evaluating"),
            post("/fillings/{evaluating}/draft", "evaluating", "act", "undo"),
            get("/api/v1/fillings/{evaluating}/draft", "evaluating"),
            api("POST", "/api/v1/fillings/{evaluating}/draft", "evaluating", "{'act': 'undo'}"),
            get("/fillings/{evaluating}/evidence", "evaluating"),
            post(
                    "/fillings/{evaluating}/evidence",
                    "evaluating",
                    "row",
                    "whole",
                    "link",
                    "https://example.org/{unique}"),
            post(
                    "/fillings/{evaluating}/evidence/detach",
                    "evaluating",
                    "row",
                    "whole",
                    "source",
                    "https://example.org/here"),
            api(
                    "POST",
                    "/api/v1/fillings/{evaluating}/evidence",
                    "evaluating",
                    "{'rows': [''], 'link': 'https://example.org/{unique}'}"),
            get("/api/v1/fillings/{versioned}/versions", "versioned"),
            get("/api/v1/fillings/{filling}/versions/1", "filling"),
            get("/api/v1/fillings/{filling}", "filling"),
            get("/api/v1/fillings/{filling}/changes", "filling"),
            get("/api/v1/fillings/{evaluated}/remarks", "evaluated"),
            get("/api/v1/fillings/{filling}/history?field=goal", "filling"),
            api(
                    "POST",
                    "/api/v1/fillings/{filling}/changes",
                    "filling",
                    "{'changes': [{'row': '', 'field': 'longTerm', 'value': '三年之内', 'seen': 0, 'key': 'k1'}]}"),
            api(
                            "POST",
                            "/api/v1/fillings/{filling}/changes?for=row",
                            "filling",
                            "{'changes': [{'row': 'd1', 'field': 'target', 'value': '45', 'seen': 0, 'key': 'k2'}]}")
                    .own(),
            api(
                    "POST",
                    "/api/v1/fillings/{filling}/verdicts",
                    "filling",
                    "{'section': 'indicators', 'cells': [{'field': 'weight', 'value': '10'}]}"),
            api(
                    "POST",
                    "/api/v1/fillings/{filling}/pasted",
                    "filling",
                    "{'section': 'indicators', 'table': [['三级指标', '权重'], ['保洁里程', '10']]}"),
            api(
                    "POST",
                    "/api/v1/fillings/{filling}/presence",
                    "filling",
                    "{'page': 'p{unique}', 'row': '', 'field': 'goal'}"));

    private FillingProbes() {}
}
