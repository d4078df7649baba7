package org.zhunsheng.server.organization;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.zhunsheng.text.Language;

/** 导入的表有哪几栏，人怎样称呼它们。 */
enum Field {
    CODE("编码", "code", true, Set.of("编码", "机构编码", "单位编码", "代码", "单位代码", "code", "organizationcode")),
    NAME("名称", "name", true, Set.of("名称", "机构名称", "单位名称", "name", "organizationname")),
    KIND("种类", "kind", true, Set.of("种类", "类别", "类型", "机构种类", "机构类型", "kind", "type")),
    PARENT_CODE("上级编码", "parent code", true, Set.of("上级编码", "上级机构编码", "上级单位编码", "主管编码", "parentcode", "parent")),
    VALID_FROM("启用日期", "valid from", true, Set.of("启用日期", "生效日期", "起始日期", "启用时间", "validfrom", "from")),
    CLOSED_ON("停用日期", "closed on", false, Set.of("停用日期", "撤销日期", "停用时间", "closedon", "closed"));

    private final String zh;
    private final String en;
    private final boolean required;
    private final Set<String> words;

    Field(String zh, String en, boolean required, Set<String> words) {
        this.zh = zh;
        this.en = en;
        this.required = required;
        this.words = words;
    }

    String word(Language language) {
        return language == Language.ZH ? zh : en;
    }

    boolean required() {
        return required;
    }

    static Optional<Field> of(String head) {
        String plain = head.toLowerCase(java.util.Locale.ROOT).replaceAll("[\\s_*＊:：()（）-]", "");
        return Arrays.stream(values())
                .filter(field -> field.words.contains(plain))
                .findFirst();
    }
}
