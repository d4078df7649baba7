package org.zhunsheng.check;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** H16 公开的栏目里有手机号、身份证号、银行账号，或者密级、内部标记。 */
public final class PersonalDataInText implements Check {

    /** 最短的号码；少于这么多位连着的数字，也没有密级与“内部”的，不必细查。 */
    private static final int SHORTEST_NUMBER = 9;

    private static final List<String> MARKS = List.of("绝密", "机密", "秘密", "密级", "内部");

    private static final Parameter PATTERNS = Parameter.words("patterns", "personal-data-patterns");

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Set<Need> needs() {
        return Set.of();
    }

    @Override
    public String basis() {
        return "岳阳 2018 年度部门整体自评表的实例（印有联系方式）";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(PATTERNS);
    }

    @Override
    public List<Finding> inspect(Filing filing) {
        Findings findings = new Findings(this);
        List<String> patterns = PATTERNS.values(filing, this);
        boolean standard = patterns.equals(PATTERNS.defaults());
        Pattern pattern = Words.pattern(patterns);
        for (WrittenText written : filing.narrative().written()) {
            if (standard && !mayHave(written.text())) continue;
            Matcher m = pattern.matcher(written.text());
            while (m.find())
                findings.at(written.location()).put("field", written.term()).found(masked(m.group()));
        }
        return findings.list();
    }

    private static boolean mayHave(String text) {
        if (Words.any(text, MARKS)) return true;
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') digits++;
            else if (c != '-' && c != '—') digits = 0;
            if (digits >= SHORTEST_NUMBER) return true;
        }
        return false;
    }

    /** 发现里也不重复个人信息：长号码只留头三位与末两位。 */
    private static String masked(String found) {
        int length = found.length();
        boolean number = found.chars().filter(Character::isDigit).count() > 8;
        return number ? found.substring(0, 3) + "*".repeat(length - 5) + found.substring(length - 2) : found;
    }
}
