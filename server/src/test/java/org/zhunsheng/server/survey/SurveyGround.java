package org.zhunsheng.server.survey;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zhunsheng.server.access.Role;
import org.zhunsheng.server.database.Database;
import org.zhunsheng.server.web.Refused;
import org.zhunsheng.server.world.Region;
import org.zhunsheng.server.world.Visitor;
import org.zhunsheng.text.Language;

/** 满意度调查的试验场：一个单位的填报人办调查，主管部门看；答的人没有帐号。 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
abstract class SurveyGround {

    @LocalServerPort
    int port;

    @Autowired
    Database database;

    @Autowired
    SurveyList surveys;

    @Autowired
    SurveyChanges changes;

    @Autowired
    Answering answering;

    Region region;
    long clerk;
    long above;

    @BeforeEach
    void aUnit() {
        region = new Region(database);
        clerk = region.account(Role.PREPARER, region.unit);
        above = region.account(Role.DEPARTMENT_REVIEWER, region.department);
    }

    <T> T clerk(Supplier<T> work) {
        return region.as(clerk, Role.PREPARER, region.unit, work);
    }

    <T> T above(Supplier<T> work) {
        return region.as(above, Role.DEPARTMENT_REVIEWER, region.department, work);
    }

    /** 今天起一个月，问这些人。 */
    static Map<String, String> typed(String kinds) {
        LocalDate today = LocalDate.now();
        return new HashMap<>(Map.of(
                "title", "挂职干部满意度",
                "about", "为了改进服务。",
                "startsOn", today.toString(),
                "endsOn", today.plusMonths(1).toString(),
                "kinds", kinds,
                "questions", "总的来说，您满意吗？\n住宿安排呢？",
                "remarks", "您有什么建议？",
                "scale", "很满意 1\n满意 1\n基本满意 0.6\n不满意 0"));
    }

    Survey draft(String kinds) {
        return clerk(() -> changes.add(SurveyForm.of(region.unit, null, typed(kinds))));
    }

    Survey open(String kinds) {
        Survey it = draft(kinds);
        return clerk(() -> changes.open(it.id(), it.version()));
    }

    Survey close(Survey it) {
        return clerk(() -> changes.close(it.id(), it.version()));
    }

    /** 各张凭据，按第几张。 */
    List<String> tokens(Survey it) {
        int invited = it.content().invited();
        Map<Integer, String> all = clerk(() -> changes.print(it.id(), 0, invited));
        List<String> tokens = new ArrayList<>();
        for (int i = 0; i < invited; i++) tokens.add(all.get(i));
        return tokens;
    }

    void answer(String token, int choice, String remark) {
        answering.answer(token, Map.of("q0", Integer.toString(choice), "q1", "", "r0", remark), "");
    }

    /** 收了几份。 */
    int answers(Survey it) {
        return region.count("survey_answers a, jsonb_array_elements(a.content) where a.survey_id = " + it.id());
    }

    /** 答的人交表单：没有 Cookie，没有页面令牌。 */
    HttpResponse<String> post(String path, Map<String, String> fields) {
        String form = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        Visitor nobody = new Visitor(port);
        return nobody.send(nobody.request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    Visitor visitor(long account) {
        return new Visitor(port).with(region.world.session(account));
    }

    static String code(Runnable work) {
        return assertThrows(Refused.class, work::run).refusal(Language.ZH).code();
    }
}
