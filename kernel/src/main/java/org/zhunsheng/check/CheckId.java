package org.zhunsheng.check;

import java.util.Locale;
import java.util.regex.Pattern;

/** 由类名得到检查编号：FundsSum → funds-sum。每个类只算一次。 */
final class CheckId {

    private static final Pattern BOUNDARY =
            Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|(?<=[a-z])(?=[0-9])");

    private static final ClassValue<String> IDS = new ClassValue<>() {
        @Override
        protected String computeValue(Class<?> type) {
            return BOUNDARY.matcher(type.getSimpleName()).replaceAll("-").toLowerCase(Locale.ROOT);
        }
    };

    private CheckId() {}

    static String of(Class<?> check) {
        return IDS.get(check);
    }
}
