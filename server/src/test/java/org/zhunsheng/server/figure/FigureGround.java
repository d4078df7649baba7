package org.zhunsheng.server.figure;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zhunsheng.server.access.Role;
import org.zhunsheng.server.database.Database;
import org.zhunsheng.server.organization.Organizations;
import org.zhunsheng.server.register.KnownRegister;
import org.zhunsheng.server.register.Registers;
import org.zhunsheng.server.web.Refused;
import org.zhunsheng.server.world.CountedWorld;
import org.zhunsheng.server.world.Region;
import org.zhunsheng.server.world.Visitor;
import org.zhunsheng.text.Language;

/** 数据项的试验场：一个单位的负责人设台账与数据项，处室登记，主管部门看。 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
abstract class FigureGround {

    @LocalServerPort
    int port;

    @Autowired
    Database database;

    @Autowired
    Registers registers;

    @Autowired
    Figures figures;

    @Autowired
    OpenedFigures opened;

    @Autowired
    Organizations organizations;

    Region region;
    CountedWorld counted;
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
        counted = new CountedWorld(region.world, clerk);
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

    /** 设这个台账。 */
    KnownRegister register(String text) {
        return head(() -> registers.add(region.unit, text));
    }

    /** 取用现成的数据项；它数的台账已经设了。 */
    KnownFigure taken(String id) {
        return head(() -> figures.add(
                region.unit, FigureDefinitions.builtIn(id).orElseThrow().text()));
    }

    /** 单位那一年的这个数。 */
    Counted value(KnownFigure figure, int year) {
        return Objects.requireNonNull(head(() -> figures.values(List.of(figure.id()), region.unit, year))
                .get(figure.id()));
    }

    static String code(Supplier<?> work) {
        return assertThrows(Refused.class, work::get).refusal(Language.ZH).code();
    }
}
