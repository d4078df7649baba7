package org.zhunsheng.server.register;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
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

/** 台账的试验场：一个单位的负责人设台账，填报人与处室登记，主管部门看。 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
abstract class RegisterGround {

    @LocalServerPort
    int port;

    @Autowired
    Database database;

    @Autowired
    Registers registers;

    @Autowired
    Entries entries;

    @Autowired
    EntryChanges changes;

    Region region;
    long head;
    long clerk;
    long division;
    long above;

    @BeforeEach
    void aUnit() {
        region = new Region(database);
        head = region.account(Role.UNIT_HEAD, region.unit);
        clerk = region.account(Role.PREPARER, region.unit);
        division = region.account(Role.DIVISION, region.first);
        above = region.account(Role.DEPARTMENT_REVIEWER, region.department);
    }

    <T> T head(Supplier<T> work) {
        return region.as(head, Role.UNIT_HEAD, region.unit, work);
    }

    <T> T clerk(Supplier<T> work) {
        return region.as(clerk, Role.PREPARER, region.unit, work);
    }

    <T> T division(Supplier<T> work) {
        return region.as(division, Role.DIVISION, region.first, work);
    }

    <T> T above(Supplier<T> work) {
        return region.as(above, Role.DEPARTMENT_REVIEWER, region.department, work);
    }

    Visitor visitor(long account) {
        return new Visitor(port).with(region.world.session(account));
    }

    /** 取用现成的一个。 */
    KnownRegister taken(String id) {
        return head(() -> registers.add(region.unit, builtIn(id)));
    }

    static String builtIn(String id) {
        return Definitions.builtIn(id).orElseThrow().text();
    }

    /** 一次调研，到这几个州市。 */
    EntryWish survey(long organization, String number, String day, String... prefectures) {
        return new EntryWish(
                organization,
                null,
                new HashMap<>(Map.of(
                        "number", List.of(number),
                        "subject", List.of("产业帮扶项目进度"),
                        "starts-on", List.of(day),
                        "prefectures", List.of(prefectures),
                        "members", List.of("甲组一人", "甲组二人"))));
    }

    static String code(Supplier<?> work) {
        return assertThrows(Refused.class, work::get).refusal(Language.ZH).code();
    }
}
