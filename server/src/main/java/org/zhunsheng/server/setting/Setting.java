package org.zhunsheng.server.setting;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** 能设置的每一项：名称、默认值、许可的值（没有列出的，任意文字）。 */
public enum Setting {
    /** 安全规则。 */
    PROFILE("policy.profile", "mlps3", List.of("mlps3", "asvs5", "small-office")),
    /** 一次委托审核至多几天。 */
    DELEGATION_DAYS("policy.delegation-days", "60", List.of("15", "30", "60")),
    /** 系统的名称，显示在页首。 */
    TITLE("title", "准绳", List.of()),
    /** 终审通过之后多少天之内应当公开；待核实，各地可以另定。 */
    DISCLOSURE_DAYS("disclosure.days", "20", List.of("10", "15", "20", "30", "60", "90")),
    /** 满意度调查少于几份答案的，不显示结果。 */
    SURVEY_MINIMUM("survey.minimum", "5", List.of("5", "8", "10", "15", "20")),
    /** 满意度调查最后一天之前几天，自动催还没有答的；0 是不自动催。 */
    SURVEY_REMINDER("survey.reminder", "3", List.of("0", "1", "2", "3", "5", "7"));

    private static final int LONGEST = 100;

    private final String code;
    private final String usual;
    private final List<String> choices;

    Setting(String code, String usual, List<String> choices) {
        this.code = code;
        this.usual = usual;
        this.choices = choices;
    }

    public String code() {
        return code;
    }

    public String usual() {
        return usual;
    }

    public List<String> choices() {
        return choices;
    }

    /** 这个值许不许：在许可之列；没有列出的，一百个字之内，不能空。 */
    boolean allows(String value) {
        String wanted = value.strip();
        return choices.isEmpty() ? !wanted.isEmpty() && wanted.length() <= LONGEST : choices.contains(wanted);
    }

    /** 关系到安全的，由安全管理员改。 */
    public boolean isPolicy() {
        return code.startsWith("policy.");
    }

    static Optional<Setting> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
    }
}
