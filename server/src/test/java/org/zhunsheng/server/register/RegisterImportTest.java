package org.zhunsheng.server.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.zhunsheng.server.intake.Intakes;
import org.zhunsheng.server.worker.SheetRow;
import org.zhunsheng.server.worker.Sheets;
import org.zhunsheng.server.world.Multipart;
import org.zhunsheng.server.world.Visitor;
import org.zhunsheng.text.Language;

/** 导入台账：再导入一次什么也不改，错误一次全部指出，下载的改好可以再导入。 */
class RegisterImportTest extends RegisterGround {

    private static final String HEAD = "调研编号,调研题目,开始日期,州市,参加人员\n";
    private static final String ROWS = HEAD + "D1,产业帮扶,2019-03-05,曲靖、昭通,甲组一人\nD2,教育帮扶,2019年4月2日,文山,\n";

    @Autowired
    private Intakes intakes;

    @Autowired
    private Sheets sheets;

    private long imported(KnownRegister register, String csv) {
        byte[] file = csv.getBytes(StandardCharsets.UTF_8);
        return clerk(() -> {
            try (Stream<SheetRow> rows = sheets.read(new ByteArrayResource(file), file.length, Language.ZH)) {
                return intakes.load("register-" + register.id(), region.unit, "调研.csv", rows);
            }
        });
    }

    private List<Entry> all(KnownRegister register) {
        return clerk(() -> entries.list(register, EntryFilter.of(register.definition(), Map.of()), 0, 50))
                .shown();
    }

    @Test
    void aSecondImportChangesNothingAndAChangeIsAChange() {
        KnownRegister surveys = taken("field-surveys");
        assertEquals(2, imported(surveys, ROWS));
        assertEquals(0, imported(surveys, ROWS));
        assertEquals(1, imported(surveys, ROWS.replace("文山,", "文山、红河,")));
        Entry second = all(surveys).getFirst();
        assertEquals("2019-0002", second.reference());
        assertEquals(List.of("文山", "红河"), second.values("prefectures"));
        assertEquals(2, second.changed());
        assertEquals(
                3,
                region.count(
                        "register_entry_changes c join register_entries e on e.id = c.entry_id where e.register_id = "
                                + surveys.id()));
        assertEquals(3, region.world.audited("register.import", "organization:" + region.unit));
    }

    @Test
    void columnsThatTheFileLacksStay() {
        KnownRegister surveys = taken("field-surveys");
        clerk(() -> changes.add(surveys.id(), survey(region.first, "D1", "2019-03-05", "曲靖")));
        assertEquals(1, imported(surveys, "登记号,调研编号,调研题目,开始日期,州市\n2019-0001,D1,换了题目,2019-03-05,曲靖\n"));
        Entry after = all(surveys).getFirst();
        assertEquals(List.of("换了题目"), after.values("subject"));
        assertEquals(List.of("甲组一人", "甲组二人"), after.values("members"));
        assertEquals(region.first, after.organizationId());
    }

    @Test
    void whatIsExportedIsImportedUnchanged() {
        KnownRegister surveys = taken("field-surveys");
        imported(surveys, ROWS);
        String csv = visitor(clerk)
                .get("/registers/" + surveys.id() + "/export?format=csv")
                .body();
        assertEquals(0, imported(surveys, csv));
    }

    @Test
    void everyWrongRowIsPointedOutAtOnceAndNothingIsWritten() {
        KnownRegister surveys = taken("field-surveys");
        Entry locked = clerk(() -> changes.add(surveys.id(), survey(region.unit, "D9", "2019-03-05", "曲靖")));
        clerk(() -> changes.move(locked.id(), 1, "record", ""));
        String csv = "登记号,子项目,调研编号,调研题目,开始日期,州市\n"
                + "2018-0007,,D1,甲,2019-03-05,曲靖\n"
                + ",没有的子项目,D2,乙,2019-03-05,曲靖\n"
                + ",,D9,改了题目,2019-03-05,曲靖\n"
                + ",,D3,丙,三月五日,\n";
        Visitor writer = visitor(clerk);
        writer.get("/my-account");
        String path = "/imports/register-" + surveys.id();
        Multipart form = new Multipart()
                .fields(writer.pageToken())
                .fields(Map.of("organization", Long.toString(region.unit)))
                .file("file", "调研.csv", csv.getBytes(StandardCharsets.UTF_8));
        assertEquals(302, writer.send(form.post(writer.request(path))).statusCode());
        String page = writer.get(path + "/draft?organization=" + region.unit).body();
        for (String word : new String[] {"本台账里的登记号", "看得见的子项目的名称", "还能改的记录", "日期，如", "填写这一栏", "调查研究台账"})
            assertTrue(page.contains(word), word + page);
        assertEquals(1, region.count("register_entries where register_id = " + surveys.id()));
        assertTrue(writer.get(path + "?organization=" + region.unit).body().contains("导入台账"));
    }
}
