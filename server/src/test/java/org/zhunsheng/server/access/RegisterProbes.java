package org.zhunsheng.server.access;

import static org.zhunsheng.server.access.Probe.api;
import static org.zhunsheng.server.access.Probe.form;
import static org.zhunsheng.server.access.Probe.get;
import static org.zhunsheng.server.access.Probe.post;

import java.util.List;
import org.zhunsheng.server.world.RegisterWorld;

/** 台账的每个入口怎样试。 */
final class RegisterProbes {

    private static final String NOTES = RegisterWorld.DEFINITION.formatted("笔记", "Notes");
    private static final String FRESH = NOTES.replace("id: notes", "id: n-{unique}");
    private static final String ENTRY =
            "{'organization': {organization}, 'content': {'day': '2024-06-01', 'text': '新的'}}";

    static final List<Probe> ALL = List.of(
            get("/registers?organization={organization}", "register"),
            get("/registers/{register}", "register"),
            get("/registers/{register}/definition", "register"),
            get("/registers/{register}/export?format=csv", "entry"),
            get("/registers/{register}/calendar?month=2024-05", "entry"),
            get("/registers/{register}/places?field=where", "entry"),
            get("/registers/{register}/places/export?format=csv", "entry"),
            get("/register-entries/{shut}", "shut"),
            post("/register-entries/{shut}/withdraw", "shut", "changed", "1", "reason", "重复了"),
            form("/registers/new?organization={organization}", "organization"),
            post("/registers", "organization", "organization", "{organization}", "definition", FRESH),
            post("/registers/take", "organization", "organization", "{organization}", "id", "meetings"),
            post("/registers/{register}/definition", "register", "number", "1", "definition", NOTES),
            form("/registers/{register}/new", "register"),
            post(
                    "/registers/{register}/entries",
                    "register",
                    "organization",
                    "{organization}",
                    "f-day",
                    "2024-06-01",
                    "f-text",
                    "新的"),
            post("/registers/{register}/move", "entry", "state", "draft", "move", "record"),
            get("/register-entries/{entry}", "entry"),
            form("/register-entries/{entry}/change", "entry"),
            post(
                    "/register-entries/{entry}/change",
                    "entry",
                    "changed",
                    "1",
                    "organization",
                    "{organization}",
                    "f-day",
                    "2024-06-01",
                    "f-text",
                    "改了"),
            post("/register-entries/{entry}/move", "entry", "changed", "1", "move", "record"),
            post("/register-entries/{entry}/withdraw", "entry", "changed", "1", "reason", "重复了"),
            get("/api/v1/registers?organization={organization}", "register"),
            get("/api/v1/registers/{register}", "register"),
            api("POST", "/api/v1/registers", "organization", json("{organization}", FRESH)),
            api("PUT", "/api/v1/registers/{register}/definition", "register", json("1", NOTES)),
            get("/api/v1/registers/{register}/entries", "entry"),
            api("POST", "/api/v1/registers/{register}/entries", "register", ENTRY),
            api("POST", "/api/v1/registers/{register}/entries/act?state=draft", "entry", "{'act': 'record'}"),
            get("/api/v1/register-entries/{entry}", "entry"),
            api("PUT", "/api/v1/register-entries/{entry}", "entry", ENTRY),
            api("POST", "/api/v1/register-entries/{entry}/act", "entry", "{'act': 'record'}"),
            api("POST", "/api/v1/register-entries/{entry}/withdraw", "entry", "{'reason': '重复了'}"));

    private RegisterProbes() {}

    private static String json(String organization, String definition) {
        return "{'organization': " + organization + ", 'definition': '" + definition.replace("\n", "\\n") + "'}";
    }
}
