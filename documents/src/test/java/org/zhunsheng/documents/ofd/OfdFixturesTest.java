package org.zhunsheng.documents.ofd;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.zhunsheng.documents.Formats;
import org.zhunsheng.documents.Unreadable;
import org.zhunsheng.form.Facts;
import org.zhunsheng.form.Field;
import org.zhunsheng.form.Form;
import org.zhunsheng.form.FormField;
import org.zhunsheng.form.FundingField;
import org.zhunsheng.form.IndicatorField;

/** 别的软件写的 OFD：ofdrw 的版式引擎排的，每格一个封闭的框，坐标从各图元的左上角算起，没有页面区域。 */
class OfdFixturesTest {

    @Test
    void aFormOfClosedBoxesIsReadAsItIsWritten() throws IOException, Unreadable {
        Form form = Formats.read("closed-boxes.ofd", resource("/ofd/closed-boxes.ofd"))
                .forms()
                .getFirst();
        assertEquals("项目支出绩效自评表", written(form.facts(), FormField.TITLE));
        assertEquals("农村公路水毁修复项目", written(form.facts(), FormField.PROJECT));
        assertEquals("某县公路养护中心", written(form.facts(), FormField.IMPLEMENTING_UNIT));
        assertEquals("修复水毁农村公路12公里，全部恢复通行，验收合格。", written(form.facts(), FormField.OBJECTIVE_ACTUAL));
        assertEquals(3, form.funds().size());
        assertEquals("120.00", written(form.funds().get(1).facts(), FundingField.EXECUTED));
        assertEquals(
                List.of("修复公路里程", "验收合格率", "完工时间", "受益人口", "群众满意度"),
                form.indicators().stream()
                        .map(line -> written(line.facts(), IndicatorField.NAME))
                        .toList());
        assertEquals("≥8600人", written(form.indicators().get(3).facts(), IndicatorField.TARGET));
        assertEquals("产出指标", written(form.indicators().get(2).facts(), IndicatorField.LEVEL1));
        assertEquals("99.33", written(form.facts(), FormField.TOTAL_SCORE));
    }

    private static <F extends Enum<F> & Field> String written(Facts<F> facts, F field) {
        return facts.get(field).asWritten();
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = OfdFixturesTest.class.getResourceAsStream(name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        }
    }
}
