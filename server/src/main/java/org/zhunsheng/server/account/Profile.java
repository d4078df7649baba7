package org.zhunsheng.server.account;

import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * 安全规则（设置 {@code policy.profile}）：等级保护与 ASVS 对口令的要求互相矛盾（复杂、定期更换；不许要求复杂、不许定期更换），
 * 所以各成一套；第二因素两套都要。
 */
public enum Profile {
    /** 等级保护三级，GB/T 22239—2019 8.1.4.1：至少 10 个字、三类字符，90 天更换，不与前五个相同。 */
    MLPS3(10, 3, Duration.ofDays(90), 5),
    /** OWASP ASVS 5.0：至少 12 个字，不规定字符种类，不定期更换，不许用已泄露的。 */
    ASVS5(12, 0, null, 0),
    /** 几个人的小单位：口令同 ASVS；角色可以兼任，兼任的每一步都记入审计。 */
    SMALL_OFFICE(12, 0, null, 0);

    private final int least;
    private final int classes;
    private final @Nullable Duration age;
    private final int history;

    Profile(int least, int classes, @Nullable Duration age, int history) {
        this.least = least;
        this.classes = classes;
        this.age = age;
        this.history = history;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Profile of(String code) {
        for (Profile one : values()) if (one.code().equals(code)) return one;
        throw new IllegalArgumentException("no profile " + code);
    }

    int least() {
        return least;
    }

    /** 大写、小写、数字、其他，至少几类。 */
    int classes() {
        return classes;
    }

    /** 多久必须更换；为空则不必。 */
    @Nullable
    Duration age() {
        return age;
    }

    /** 不许与前几个相同。 */
    int history() {
        return history;
    }

    /** 三类管理员可以由一个人兼任。 */
    public boolean allowsShortcuts() {
        return this == SMALL_OFFICE;
    }
}
