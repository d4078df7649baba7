package org.zhunsheng.documents.word;

import java.util.LinkedHashSet;
import java.util.Set;
import org.zhunsheng.documents.archive.Markup;
import org.zhunsheng.documents.official.Typography;

/** 公文的小部件：设置、字体表、页码。 */
final class OfficialParts {

    /** 页码在版心下边缘之下，毫米。 */
    static final int FOOT = 7;

    private OfficialParts() {}

    static void settings(Markup xml) {
        xml.open("w:settings", "xmlns:w", WordParts.MAIN);
        xml.empty("w:zoom", "w:percent", "100");
        xml.empty("w:evenAndOddHeaders");
        xml.empty("w:characterSpacingControl", "w:val", "compressPunctuation");
        xml.open("w:compat");
        xml.open("w:compatSetting").attributes("w:name", "compatibilityMode");
        xml.attributes("w:uri", "http://schemas.microsoft.com/office/word", "w:val", "15")
                .close();
        xml.close();
        xml.empty("w:themeFontLang", "w:val", "en-US", "w:eastAsia", "zh-CN").close();
    }

    /** 只写字体的名字；没有的机器用宋体、黑体代替。 */
    static void fonts(Markup xml, Typography typography) {
        Set<String> names = new LinkedHashSet<>();
        names.add(typography.title().font());
        names.add(typography.body().font());
        typography.headings().forEach(one -> names.add(one.font()));
        names.add(WordStyles.SONG);
        xml.open("w:fonts", "xmlns:w", WordParts.MAIN);
        for (String name : names) {
            xml.open("w:font", "w:name", name).empty("w:altName", "w:val", otherwise(name));
            xml.empty("w:charset", "w:val", "86")
                    .empty("w:family", "w:val", "roman")
                    .close();
        }
        xml.open("w:font", "w:name", typography.digits()).empty("w:altName", "w:val", "Times");
        xml.empty("w:charset", "w:val", "00")
                .empty("w:family", "w:val", "roman")
                .close();
        xml.close();
    }

    private static String otherwise(String name) {
        if (name.contains("仿宋")) return "FangSong";
        if (name.contains("楷体")) return "KaiTi";
        if (name.contains("黑体")) return "SimHei";
        return "SimSun";
    }

    /** 四号，左右各一条一字线。 */
    static void footer(Markup xml, String side) {
        xml.open("w:ftr", "xmlns:w", WordParts.MAIN).open("w:p").open("w:pPr");
        xml.empty("w:pStyle", "w:val", WordStyles.FOOTER)
                .empty("w:jc", "w:val", side)
                .close();
        WordParts.run(xml, "— ", 0);
        xml.open("w:fldSimple", "w:instr", " PAGE ");
        WordParts.run(xml, "1", 0);
        xml.close();
        WordParts.run(xml, " —", 0);
        xml.close().close();
    }
}
