package org.zhunsheng.server.organization;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.zhunsheng.text.Language;

/** 机构的种类，以及每一种可以在哪一种之下。 */
enum Kind {
    /** 本系统自己，只有一个。 */
    INSTALLATION("本系统", "installation", Set.of()),
    /** 财政部门。 */
    BUREAU("财政部门", "bureau", Set.of("财政部门", "财政厅", "财政局", "财政", "bureau", "finance bureau")),
    /** 主管部门。 */
    DEPARTMENT("主管部门", "department", Set.of("主管部门", "部门", "department", "competent department")),
    /** 预算单位。 */
    UNIT("预算单位", "unit", Set.of("预算单位", "单位", "unit", "budget unit")),
    /** 处室。 */
    DIVISION("处室", "division", Set.of("处室", "内设机构", "业务处室", "division"));

    private final String zh;
    private final String en;
    private final Set<String> words;

    Kind(String zh, String en, Set<String> words) {
        this.zh = zh;
        this.en = en;
        this.words = words;
    }

    /** 数据库与接口里的写法。 */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    String word(Language language) {
        return language == Language.ZH ? zh : en;
    }

    static Optional<Kind> of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }

    /** 人写的种类：中文或英文。 */
    static Optional<Kind> written(String word) {
        String plain = word.strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(kind -> kind.words.contains(plain))
                .findFirst();
    }

    boolean under(Kind parent) {
        return switch (this) {
            case INSTALLATION -> false;
            case BUREAU -> parent == INSTALLATION || parent == BUREAU;
            case DEPARTMENT -> parent == BUREAU;
            case UNIT -> parent == DEPARTMENT || parent == BUREAU || parent == UNIT;
            case DIVISION -> parent == UNIT || parent == DEPARTMENT;
        };
    }

    /** 可以在这一种之下的各种。 */
    List<Kind> below() {
        return Arrays.stream(values()).filter(kind -> kind.under(this)).toList();
    }

    /** 许可的组合，写作 {@code 下级:上级}，供 SQL 核对。 */
    static String[] pairs() {
        List<String> pairs = new ArrayList<>();
        for (Kind parent : values()) for (Kind child : parent.below()) pairs.add(child.code() + ":" + parent.code());
        return pairs.toArray(String[]::new);
    }
}
