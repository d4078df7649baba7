package org.zhunsheng.server.register;

import java.util.List;
import org.zhunsheng.server.web.FileName;
import org.zhunsheng.text.Language;

/** 下载、导入的表里，定义之外的几栏怎样叫；文件与工作表怎样叫。 */
final class RegisterHeads {

    private static final int LONGEST_SHEET = 31;

    private RegisterHeads() {}

    static List<String> heads(Language language) {
        return language == Language.ZH
                ? List.of("登记号", "登记机构", "状态", "子项目")
                : List.of("entry number", "organization", "state", "sub-project");
    }

    /** 地点的表的各栏。 */
    static List<String> places(String field, Language language) {
        return language == Language.ZH
                ? List.of("地区", field, "记录数", "最早", "最近", "各年")
                : List.of("region", field, "entries", "first", "last", "years");
    }

    static String fileName(String title) {
        return FileName.stem(title);
    }

    /** 工作表的名字不许有的符号都去掉。 */
    static String sheetName(String title) {
        String name = title.replaceAll("[\\\\/?*\\[\\]:']", " ").strip();
        return name.length() > LONGEST_SHEET ? name.substring(0, LONGEST_SHEET) : name;
    }
}
