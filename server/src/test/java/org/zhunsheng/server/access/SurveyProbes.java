package org.zhunsheng.server.access;

import static org.zhunsheng.server.access.Probe.api;
import static org.zhunsheng.server.access.Probe.form;
import static org.zhunsheng.server.access.Probe.get;
import static org.zhunsheng.server.access.Probe.post;

import java.util.List;
import java.util.stream.Stream;

/** 满意度调查的每个入口怎样试。 */
final class SurveyProbes {

    private static final String[] TYPED = {
        "title", "新的调查",
        "startsOn", "2024-06-01",
        "endsOn", "2024-06-30",
        "kinds", "代表团 10",
        "questions", "满意吗？",
        "scale", "很满意 1\n满意 1\n基本满意 0\n不满意 0"
    };

    static final List<Probe> ALL = List.of(
            get("/surveys?organization={organization}", "survey"),
            get("/surveys/{survey}", "survey"),
            form("/surveys/new?organization={organization}", "organization"),
            post("/surveys", "organization", typed("organization", "{organization}")),
            form("/surveys/{survey}/change", "survey"),
            post("/surveys/{survey}/change", "survey", typed("version", "1")),
            post("/surveys/{survey}/open", "survey", "version", "1"),
            get("/surveys/{opened}/sheet", "opened"),
            form("/surveys/{opened}/invitations", "opened"),
            post("/surveys/{opened}/invitations", "opened", "kind", "0", "addresses", "someone@example.cn"),
            post("/surveys/{opened}/invitations/remind", "opened"),
            post("/surveys/{opened}/prolong", "opened", "version", "1", "until", "2099-12-31"),
            post("/surveys/{opened}/close", "opened", "version", "1"),
            get("/api/v1/surveys?organization={organization}", "survey"),
            get("/api/v1/surveys/{survey}", "survey"),
            api("POST", "/api/v1/surveys", "organization", json("'organization': {organization}, ")),
            api("PUT", "/api/v1/surveys/{survey}", "survey", json("")),
            api("POST", "/api/v1/surveys/{survey}/open", "survey", "{}"),
            api("POST", "/api/v1/surveys/{opened}/prolong", "opened", "{'endsOn': '2099-12-31'}"),
            api("POST", "/api/v1/surveys/{opened}/close", "opened", "{}"));

    private SurveyProbes() {}

    private static String json(String first) {
        return "{" + first + """
                'title': '新的调查', 'startsOn': '2024-06-01', 'endsOn': '2024-06-30', 'kinds': [{'name': '代表团', 'population': 10, 'invited': 10}],
                'questions': ['满意吗？'], 'scale': [{'text': '很满意', 'weight': 1}, {'text': '满意', 'weight': 1}, {'text': '基本满意', 'weight': 0},
                {'text': '不满意', 'weight': 0}]}""";
    }

    private static String[] typed(String... first) {
        return Stream.of(first, TYPED).flatMap(Stream::of).toArray(String[]::new);
    }
}
