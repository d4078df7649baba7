package org.zhunsheng.server.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhunsheng.server.access.Role;
import org.zhunsheng.server.database.Database;
import org.zhunsheng.server.web.Refused;
import org.zhunsheng.server.worker.SheetRow;
import org.zhunsheng.server.worker.Sheets;
import org.zhunsheng.server.world.Region;
import org.zhunsheng.text.Language;
import org.zhunsheng.text.MoneyUnit;

/** 导入的试验场：一个地区，一个有权导入的人；以项目为例。 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
abstract class IntakeGround {

    static final String HEAD = "项目编码,项目名称,单位编码,类别,是否经常性,起始日期,结束日期,实施处室编码,子项目,服务对象,上级项目编码,上年项目编码\n";

    @Autowired
    Database database;

    @Autowired
    Staging staging;

    @Autowired
    Intakes intakes;

    @Autowired
    Targets targets;

    @Autowired
    Sheets sheets;

    @Autowired
    JdbcClient db;

    Region region;
    long clerk;

    @BeforeEach
    void aRegion() {
        region = new Region(database);
        clerk = region.account(Role.CAMPAIGN_MANAGER, region.bureau);
    }

    <T> T as(Supplier<T> work) {
        return region.as(clerk, Role.CAMPAIGN_MANAGER, region.bureau, work);
    }

    List<SheetRow> rows(byte[] file) {
        try (Stream<SheetRow> rows = sheets.read(new ByteArrayResource(file), file.length, Language.ZH)) {
            return rows.toList();
        }
    }

    Intakes.Preview stage(String csv) {
        return stage(csv.getBytes(StandardCharsets.UTF_8));
    }

    Intakes.Preview stage(byte[] file) {
        List<SheetRow> rows = rows(file);
        return as(() -> {
            staging.stage("projects", region.bureau, "项目.csv", MoneyUnit.YUAN, rows.stream());
            return preview();
        });
    }

    Intakes.Preview preview() {
        return intakes.preview("projects", region.bureau, null, 0);
    }

    long confirm(Intakes.Preview preview) {
        assertEquals(List.of(), preview.errors());
        return as(() -> intakes.confirm("projects", region.bureau, preview.id()));
    }

    String refused(Supplier<?> work) {
        return assertThrows(Refused.class, () -> as(work)).refusal(Language.ZH).code();
    }

    String unit() {
        return region.code(region.unit);
    }

    String rows() {
        return HEAD + "P1,防汛抗旱," + unit() + ",部门预算,是,2019/1/1,2019-12-31," + region.code(region.first) + "、"
                + region.code(region.second) + ",水文测报、设备维护,沿河居民,,\n"
                + "P2,水情测报," + unit() + ",,否,2019年1月1日,,,,,P1,P3\n"
                + "P3,水情测报," + unit() + ",,no,,,,,,,\n";
    }

    int projects() {
        return region.count("projects where place like '1/" + region.bureau + "/%'");
    }

    static List<String> problems(Intakes.Preview preview) {
        return preview.errors().stream().map(IntakeStore.Mistake::problem).toList();
    }
}
