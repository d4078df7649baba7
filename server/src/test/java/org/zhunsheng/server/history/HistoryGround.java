package org.zhunsheng.server.history;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zhunsheng.server.access.Role;
import org.zhunsheng.server.database.Database;
import org.zhunsheng.server.filling.Cause;
import org.zhunsheng.server.filling.CellWriting;
import org.zhunsheng.server.filling.Change;
import org.zhunsheng.server.filling.Fillings;
import org.zhunsheng.server.goal.Baselines;
import org.zhunsheng.server.world.Multipart;
import org.zhunsheng.server.world.ProjectYear;
import org.zhunsheng.server.world.Region;
import org.zhunsheng.server.world.Visitor;
import org.zhunsheng.text.Language;

/** 历史自评表的试验场：一个单位、填报的人、公开那张表的那个项目。 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
abstract class HistoryGround {

    static final Path SAMPLES = Path.of("../samples");
    static final String SEED = "shanghai-kunming-office-2019.";
    static final String NAME = "合作交流工作业务费";

    private static final Pattern NUMBER = Pattern.compile("name=\"number\" value=\"(\\d+)\"");

    @LocalServerPort
    int port;

    @Autowired
    Database database;

    @Autowired
    CellWriting writing;

    @Autowired
    Fillings fillings;

    @Autowired
    Baselines baselines;

    Region region;
    long clerk;
    long project;
    Visitor unit;

    @BeforeEach
    void aUnit() {
        region = new Region(database);
        clerk = region.account(Role.PREPARER, region.unit);
        project = region.world.project(region.unit, NAME);
        unit = visitor(clerk);
    }

    Visitor visitor(long account) {
        Visitor visitor = new Visitor(port).with(region.world.session(account));
        visitor.get("/my-account");
        return visitor;
    }

    String history() {
        return "/projects/" + project + "/history";
    }

    static byte[] sample(String name) {
        try {
            return Files.readAllBytes(SAMPLES.resolve(name));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    HttpResponse<String> upload(Visitor visitor, String name, byte[] content) {
        return visitor.send(new Multipart()
                .fields(visitor.pageToken())
                .file("file", name, content)
                .post(visitor.request(history())));
    }

    /** 读入这一份样表，答草稿的页面。 */
    String draft(String name) {
        HttpResponse<String> answer = upload(unit, name, sample(name));
        assertEquals(302, answer.statusCode(), answer.body());
        return unit.get(history() + "/draft").body();
    }

    static String number(String page) {
        Matcher found = NUMBER.matcher(page);
        if (!found.find()) throw new AssertionError("no draft in the page");
        return found.group(1);
    }

    HttpResponse<String> accept(String page, int form, String year) {
        return unit.post(
                history() + "/draft/accept",
                Map.of("number", number(page), "form", Integer.toString(form), "year", year));
    }

    /** 读入、收下；答历史自评表的路径。 */
    String kept(String name, String year) {
        HttpResponse<String> answer = accept(draft(name), 0, year);
        assertEquals(302, answer.statusCode(), answer.body());
        return Visitor.location(answer).replaceAll("^https?://[^/]+|\\?.*", "");
    }

    HttpResponse<String> api(String path) {
        String token = region.world.accessToken(
                clerk, "assignment.read", "project.read", "money.read", "file.read", "organization.read");
        return new Visitor(port)
                .send(new Visitor(port)
                        .request("/api/v1" + path)
                        .setHeader("Accept", "application/json")
                        .header("Authorization", "Bearer " + token)
                        .GET());
    }

    <T> T as(Supplier<T> work) {
        return region.as(clerk, Role.PREPARER, region.unit, work);
    }

    /** 那一年系统里的自评，目标带进来了；答填报表的编号。 */
    long evaluation(ProjectYear year, String scheme) {
        long filling = year.fillingOf(year.issued("self-evaluation", scheme, "{unit-head}"));
        as(() -> baselines.carryIfThere(fillings.findToWrite(filling)));
        return filling;
    }

    /** 一行的几格。 */
    void put(long filling, String row, String... cells) {
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < cells.length; i += 2) {
            String field = cells[i];
            long seen = as(() -> fillings.read(filling)).number(row, field);
            changes.add(
                    new Change(row, field, cells[i + 1], seen, UUID.randomUUID().toString()));
        }
        as(() -> writing.save(filling, changes, Cause.TYPED, Language.ZH));
    }
}
