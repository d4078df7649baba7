package org.zhunsheng.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhunsheng.documents.json.FormJson;
import org.zhunsheng.form.Form;
import org.zhunsheng.form.FormField;

/** 长标题排成几行，读回来仍是一个标题。 */
class LongTitleTest {

    private static final String FORM = """
            {"kind": "mof-2020", "title": "%s", "project": "农村公路水毁修复", "money_unit": "万元",
             "indicators": [
              {"level1": "产出指标", "level2": "数量指标", "name": "甲", "target": "12", "actual": "12", "points": "90", "score": "90"}]}
            """;

    @ParameterizedTest
    @CsvSource({
        "PDF,项目支出绩效自评表",
        "PDF,二〇二二年度省级农村公路水毁修复与安全生命防护工程补助资金项目支出绩效自评表",
        "OFD,二〇二二年度省级农村公路水毁修复与安全生命防护工程补助资金项目支出绩效自评表",
        "PDF,二〇二二年度省级农村公路水毁修复与安全生命防护工程以及沿线桥梁隧道养护中央补助资金项目支出绩效自评表",
        "OFD,二〇二二年度省级农村公路水毁修复与安全生命防护工程以及沿线桥梁隧道养护中央补助资金项目支出绩效自评表",
        "PDF,2022年度县级公共图书馆文化馆博物馆免费开放补助资金绩效自评表",
        "OFD,2022年度县级公共图书馆文化馆博物馆免费开放补助资金绩效自评表"
    })
    void aTitleOfSeveralLinesIsReadBackWhole(Format format, String title) throws Exception {
        List<Form> forms = FormJson.read(FORM.formatted(title).getBytes(StandardCharsets.UTF_8));
        Form read =
                Formats.read("form", Writing.write(forms, format, null)).forms().getFirst();
        assertEquals(title, read.text(FormField.TITLE).asWritten());
    }
}
