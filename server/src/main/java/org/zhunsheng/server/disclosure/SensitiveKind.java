package org.zhunsheng.server.disclosure;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;

/** 不宜公开的几种内容怎样认。数字之间可以有空格、横线；先换成半角再认。宁可多问一处，不可漏过一处：是误报的，写明为什么就留得下。 */
enum SensitiveKind {
    /** 身份证号：18 位的核对日期与校验码，15 位的核对日期；前面说了是证件的，不核对。 */
    IDENTITY(
            "(?<![0-9A-Za-z])[1-9](?:[-— ]?\\d){16}[-— ]?[0-9X](?![0-9A-Za-z])|(?<![0-9A-Za-z])[1-9]\\d{14}(?![0-9A-Za-z])",
            "身份证|证件|身份号码"),
    /** 手机号。 */
    MOBILE("(?<![0-9])(?:\\+?86[-— ]?)?1[3-9](?:[-— ]?\\d){9}(?![0-9])", ""),
    /** 固定电话：带区号的，400、800 的；前面说了是电话的，没有区号也算。 */
    LANDLINE(
            "(?<![0-9.])[(]?0\\d{2,3}[)]?[-— ]?[2-9]\\d{2,3}[-— ]?\\d{4}(?:[-—转]\\d{1,6})?(?![0-9])"
                    + "|(?<![0-9])[48]00[-— ]?\\d{3,4}[-— ]?\\d{3,4}(?![0-9])"
                    + "|(?<![0-9])[2-9]\\d{2,3}[-— ]?\\d{4}(?![0-9])",
            "电话|座机|传真|热线|联系方式|TEL"),
    /** 银行账号：前面说了是账号的，或者通得过卡号的校验。 */
    BANK("(?<![0-9A-Za-z.,])\\d(?:[-— ]?\\d){8,29}(?![0-9A-Za-z.])", "账号|帐号|账户|帐户|卡号|银行卡|开户"),
    EMAIL("[A-Z0-9._%+-]{1,64}@[A-Z0-9-]{1,63}(?:\\.[A-Z0-9-]{1,63}){0,8}\\.[A-Z]{2,24}", ""),
    /** 车牌号，新能源的、挂学警港澳领使的。 */
    PLATE(
            "[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼使领][A-HJ-NP-Z][· •-]?"
                    + "(?=(?:[A-HJ-NP-Z]{0,3}\\d){3})[A-HJ-NP-Z0-9]{4,5}[A-HJ-NP-Z0-9挂学警港澳领使](?![A-Z0-9])",
            ""),
    /** 密级与内部的标记。“内部控制”“商业秘密”之类不是标记。 */
    SECRECY(
            "绝\\s?密|机\\s?密|(?<!商业|个人|技术|通信|职业)秘\\s?密|密级"
                    + "|内部(?:资料|文件|使用|参考|传阅|材料|刊物|掌握|发行|公开)(?!管理|制度|化)"
                    + "|(?<=[(\\[【〔★☆])\\s?内\\s?部\\s?(?=[)\\]】〕★☆])|^\\s*内\\s?部\\s*$|(?:不得|不宜|请勿|严禁)(?:公开|外传|外泄|传播)",
            "");

    /** 前面这么多个字之内说了是什么。 */
    private static final int CONTEXT = 12;

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK = "10X98765432";

    private final Pattern pattern;
    private final Pattern named;

    /** @param named 前面有这样的字，就不必核对；没有的为空字 */
    SensitiveKind(String pattern, String named) {
        this.pattern = Pattern.compile(pattern, Pattern.CASE_INSENSITIVE);
        this.named = Pattern.compile(named.isEmpty() ? "(?!)" : named, Pattern.CASE_INSENSITIVE);
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    Pattern pattern() {
        return pattern;
    }

    /** 找到的这一段算不算。 */
    boolean accepts(String text, int start, int end) {
        if (named.matcher(text.substring(Math.max(0, start - CONTEXT), start)).find()) return true;
        String digits = text.substring(start, end).replaceAll("[^0-9Xx]", "").toUpperCase(Locale.ROOT);
        return switch (this) {
            case IDENTITY -> isIdentity(digits);
            case BANK -> isBank(digits);
            case LANDLINE -> digits.startsWith("0") || digits.length() == 10 && digits.startsWith("00", 1);
            default -> true;
        };
    }

    private static boolean isIdentity(String number) {
        if (number.length() == 15) return isDay("19" + number.substring(6, 12));
        return isDay(number.substring(6, 14)) && hasCheckDigit(number);
    }

    private static boolean isDay(String digits) {
        try {
            int year = Integer.parseInt(digits.substring(0, 4));
            LocalDate.of(year, Integer.parseInt(digits.substring(4, 6)), Integer.parseInt(digits.substring(6, 8)));
            return year >= 1900 && year < 2100;
        } catch (DateTimeException wrong) {
            return false;
        }
    }

    private static boolean hasCheckDigit(String number) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) sum += WEIGHTS[i] * (number.charAt(i) - '0');
        return CHECK.charAt(sum % 11) == number.charAt(17);
    }

    private static boolean isBank(String number) {
        boolean card = number.length() >= 13 && number.length() <= 19 && number.matches("[3-69].*");
        return card && (number.startsWith("62") && number.length() >= 16 || hasLuhn(number));
    }

    private static boolean hasLuhn(String number) {
        int sum = 0;
        for (int i = 0; i < number.length(); i++) {
            int digit = number.charAt(number.length() - 1 - i) - '0';
            sum += i % 2 == 0 ? digit : digit > 4 ? digit * 2 - 9 : digit * 2;
        }
        return sum % 10 == 0;
    }
}
