package org.zhunsheng.server.access;

import static org.zhunsheng.server.access.Probe.api;
import static org.zhunsheng.server.access.Probe.form;
import static org.zhunsheng.server.access.Probe.get;
import static org.zhunsheng.server.access.Probe.post;

import java.util.List;
import java.util.stream.Stream;

/** 导入与项目库的每个入口怎样试：路径、表单、JSON 里的每一种编号各换一遍。 */
final class ProjectProbes {

    private static final List<Probe> PAGES = List.of(
            form("/imports/projects?organization={organization}", "organization"),
            post("/imports/projects", "organization", "organization", "{organization}", "file", "@list.csv"),
            get("/imports/projects/draft?organization={organization}", "organization"),
            post(
                    "/imports/projects/mapping",
                    "organization",
                    "organization",
                    "{organization}",
                    "number",
                    "1",
                    "field-0",
                    "code"),
            post(
                    "/imports/projects/cells",
                    "organization",
                    "organization",
                    "{organization}",
                    "number",
                    "1",
                    "c.2.code",
                    "P2"),
            post("/imports/projects/confirm", "organization", "organization", "{organization}", "number", "1"),
            get("/imports/projects/annotated?organization={organization}", "organization"),
            get("/projects", "project"),
            form("/projects?organization={organization}", "organization"),
            get("/projects/{project}", "project"),
            form("/projects/new?organization={organization}", "organization"),
            created("/projects", "unit", "organization", "{unit}"),
            created("/projects", "unitCode", "unit", "{unitCode}"),
            created("/projects", "divisionCode", "divisions", "{divisionCode}"),
            created("/projects?for=parent", "projectCode", "parent", "{projectCode}"),
            created("/projects?for=predecessor", "projectCode", "predecessor", "{projectCode}"),
            form("/projects/{project}/change", "project"),
            post("/projects/{project}/change", "project", "version", "1", "kind", "新类别"),
            post("/projects/{project}/change", "divisionCode", "version", "1", "divisions", "{divisionCode}"),
            post("/projects/{project}/change", "projectCode", "version", "1", "parent", "{projectCode}"),
            post("/projects/{project}/rename", "project", "version", "1", "name", "新名称", "from", "2020-01-01"),
            post("/projects/{project}/close", "project", "version", "1", "from", "2020-01-01"),
            post("/projects/{project}/reopen", "project", "version", "1"),
            post("/projects/{project}/sub-projects", "project", "version", "1", "name", "新的子项目"),
            sub("rename", "subProject"),
            sub("rename", "project"),
            sub("close", "subProject"),
            sub("reopen", "subProject"));

    private static final List<Probe> API = List.of(
            get("/api/v1/projects", "project"),
            get("/api/v1/projects?organization={unit}", "unit"),
            get("/api/v1/projects/{project}", "project"),
            api("POST", "/api/v1/projects", "unit", json("")),
            api("POST", "/api/v1/projects?for=parent", "project", json(", 'parent': {project}")),
            api("POST", "/api/v1/projects", "movable", json(", 'divisions': [{movable}]")),
            api("PUT", "/api/v1/projects/{project}", "project", "{'recurrent': true}"),
            api("PUT", "/api/v1/projects/{project}", "movable", "{'recurrent': true, 'divisions': [{movable}]}"),
            api("POST", "/api/v1/projects?for=predecessor", "project", json(", 'predecessor': {project}")),
            api("POST", "/api/v1/projects/{project}/rename", "project", "{'name': '新名称'}"),
            api("POST", "/api/v1/projects/{project}/close", "project", "{}"),
            api("POST", "/api/v1/projects/{project}/reopen", "project", "{}"),
            api("POST", "/api/v1/projects/{project}/sub-projects", "project", "{'name': '新的子项目'}"),
            api("POST", "/api/v1/projects/{project}/sub-projects/{subProject}/rename", "subProject", "{'name': '新名称'}"),
            api("POST", "/api/v1/projects/{project}/sub-projects/{subProject}/rename", "project", "{'name': '新名称'}"),
            api("POST", "/api/v1/projects/{project}/sub-projects/{subProject}/close", "subProject", "{}"),
            api("POST", "/api/v1/projects/{project}/sub-projects/{subProject}/reopen", "subProject", "{}"));

    static final List<Probe> ALL = Stream.of(PAGES, API).flatMap(List::stream).toList();

    private ProjectProbes() {}

    /** 新建一个项目；换着试的编号之外，别的都写得对。路径里的 for 只用来分开几种试法。 */
    private static Probe created(String path, String varied, String field, String value) {
        boolean unit = varied.startsWith("unit");
        return post(
                path,
                varied,
                "code",
                "N{unique}",
                "name",
                "新项目",
                unit ? "kind" : "organization",
                unit ? "" : "{unit}",
                field,
                value);
    }

    private static Probe sub(String act, String varied) {
        return post(
                "/projects/{project}/sub-projects/{subProject}/" + act,
                varied,
                "version",
                "1",
                "name",
                "新名称",
                "from",
                "2020-01-01");
    }

    private static String json(String more) {
        return "{'organization': {unit}, 'code': 'N{unique}', 'name': '新项目', 'recurrent': true" + more + "}";
    }
}
