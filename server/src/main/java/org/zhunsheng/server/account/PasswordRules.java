package org.zhunsheng.server.account;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** 新口令要合的规则，随安全规则而定；常见的、已泄露的口令和登录名，一律不许。 */
@Component
class PasswordRules {

    static final int LONGEST = 128;

    private final Policies policies;
    private final Passwords passwords;
    private final Set<String> common;

    /** 没有合上的一条；给人看的话在文字文件里。 */
    enum Rule {
        OLD_WRONG,
        TOO_SHORT,
        TOO_LONG,
        TOO_FEW_CLASSES,
        COMMON,
        USED_BEFORE,
        NOT_THE_SAME
    }

    PasswordRules(Policies policies, Passwords passwords) {
        this.policies = policies;
        this.passwords = passwords;
        this.common = common();
    }

    int history() {
        return policies.profile().history();
    }

    List<Rule> broken(String wanted, SecretStore.Secrets known) {
        List<Rule> broken = new ArrayList<>();
        Profile profile = policies.profile();
        int length = wanted.codePointCount(0, wanted.length());
        if (length < profile.least()) broken.add(Rule.TOO_SHORT);
        if (length > LONGEST) broken.add(Rule.TOO_LONG);
        if (classes(wanted) < profile.classes()) broken.add(Rule.TOO_FEW_CLASSES);
        if (isCommon(wanted, known.login())) broken.add(Rule.COMMON);
        if (broken.isEmpty() && usedBefore(wanted, known)) broken.add(Rule.USED_BEFORE);
        return broken;
    }

    private static long classes(String wanted) {
        IntPredicate other = one -> !Character.isLetterOrDigit(one);
        return Stream.<IntPredicate>of(Character::isUpperCase, Character::isLowerCase, Character::isDigit, other)
                .filter(kind -> wanted.codePoints().anyMatch(kind))
                .count();
    }

    private boolean isCommon(String wanted, String login) {
        String plain = wanted.toLowerCase(Locale.ROOT);
        String letters = plain.replaceAll("[^a-z]+$", "").replaceAll("^[^a-z]+", "");
        return common.contains(plain) || common.contains(letters) && letters.length() >= 6 || plain.contains(login);
    }

    private boolean usedBefore(String wanted, SecretStore.Secrets known) {
        Stream<String> earlier = Stream.of(known.earlierPasswords()).limit(history());
        return Stream.concat(Stream.ofNullable(known.passwordHash()), earlier)
                .anyMatch(hash -> passwords.matches(wanted, hash));
    }

    private static Set<String> common() {
        InputStream file = Objects.requireNonNull(PasswordRules.class.getResourceAsStream("common-passwords.txt"));
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.startsWith("#")).collect(Collectors.toUnmodifiableSet());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
