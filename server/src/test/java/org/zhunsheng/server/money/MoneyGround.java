package org.zhunsheng.server.money;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zhunsheng.server.access.Role;
import org.zhunsheng.server.database.Database;
import org.zhunsheng.server.world.Multipart;
import org.zhunsheng.server.world.Region;
import org.zhunsheng.server.world.Visitor;

/** 预算与支付的试验场：一个单位的一个项目，两个子项目，单位财务来做；都经页面与接口。 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
abstract class MoneyGround {

    static final String HEAD = "项目编码,日期,凭证号,分录,预算年度,金额,子项目,收款人,用途,资金来源\n";

    private static final Pattern TOTAL = Pattern.compile("(?s)<td class=\"number total\">\\s*(-?[\\d,.]+)");

    @LocalServerPort
    int port;

    @Autowired
    Database database;

    Region region;
    long project;
    String code = "";
    Visitor visitor;

    @BeforeEach
    void aProject() {
        region = new Region(database);
        project = region.world.project(region.unit, "水文测报");
        code = region.world.projectCode(project);
        region.world.subProject(project, "站点维护");
        region.world.asOwner(db -> db.sql(
                        "insert into sub_projects (project_id, number, name, closed_on) values (:id, 2, '资料整编', '2019-06-30')")
                .param("id", project)
                .update());
        visitor = new Visitor(port).with(region.world.session(region.account(Role.UNIT_FINANCE, region.unit)));
    }

    HttpResponse<String> upload(String kind, String unit, String csv) {
        visitor.get("/my-account");
        String root = "/imports/" + kind;
        HttpResponse<String> sent = visitor.send(new Multipart()
                .fields(Map.of("organization", Long.toString(region.unit), "unit", unit))
                .fields(visitor.pageToken())
                .file("file", "明细.csv", csv.getBytes(StandardCharsets.UTF_8))
                .post(visitor.request(root)));
        assertEquals(302, sent.statusCode(), sent.body());
        return visitor.get(root + "/draft?organization=" + region.unit);
    }

    /** 上传、确认；答写了几行。 */
    String imported(String kind, String csv) {
        HttpResponse<String> draft = upload(kind, "yuan", csv);
        Matcher number = Pattern.compile("name=\"number\" value=\"(\\d+)\"").matcher(draft.body());
        assertEquals(true, number.find(), draft.body());
        HttpResponse<String> done = visitor.post(
                "/imports/" + kind + "/confirm",
                Map.of("organization", Long.toString(region.unit), "number", number.group(1)));
        assertEquals(302, done.statusCode(), done.body());
        return Visitor.location(done).replaceAll(".*imported=", "");
    }

    HttpResponse<String> api(String method, String path, String json, String seen) {
        visitor.get("/my-account");
        HttpRequest.Builder request = visitor.request("/api/v1/projects/" + project + path)
                .setHeader("Accept", "application/json")
                .header("Content-Type", "application/json")
                .header("X-XSRF-TOKEN", visitor.pageToken().getOrDefault("_csrf", ""));
        if (!seen.isEmpty()) request.header("If-Match", seen);
        return visitor.send(
                method.equals("GET")
                        ? request.GET()
                        : request.method(method, HttpRequest.BodyPublishers.ofString(json.replace('\'', '"'))));
    }

    String page(String path) {
        HttpResponse<String> answer = visitor.get("/projects/" + project + path);
        assertEquals(200, answer.statusCode(), answer.body());
        return answer.body();
    }

    /** 支付页页脚的合计。 */
    BigDecimal footer(String query) {
        Matcher found = TOTAL.matcher(page("/payments" + query));
        assertEquals(true, found.find());
        return new BigDecimal(found.group(1).replace(",", ""));
    }

    int payments(String where) {
        return region.count("payments where project_id = " + project + " and " + where);
    }
}
