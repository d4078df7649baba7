package org.zhunsheng.server.campaign;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.zhunsheng.server.access.Role;

/** 文档用的词，就是页面上的词。 */
final class Words {

    private static final Properties MESSAGES = messages();

    static final Map<AssignmentState, String> STATES =
            words(AssignmentState.values(), one -> "assignment.state." + one.code());
    static final Map<Deed, String> DEEDS = words(Deed.values(), one -> "assignment.deed." + one.code());
    static final Map<Who, String> WHO = words(Who.values(), one -> "assignment.who." + one.code());
    static final Map<Deed.Needs, String> NEEDS = words(Deed.Needs.values(), one -> "assignment.needs." + one.code());
    static final Map<Role, String> ROLES = words(Role.values(), one -> "role." + one.code());

    private Words() {}

    private static <T> Map<T, String> words(T[] all, Function<T, String> key) {
        return Arrays.stream(all)
                .collect(Collectors.toMap(
                        one -> one,
                        one -> Objects.requireNonNull(MESSAGES.getProperty(key.apply(one)), key.apply(one))));
    }

    private static Properties messages() {
        Properties properties = new Properties();
        try (InputStreamReader in = new InputStreamReader(
                Objects.requireNonNull(Words.class.getResourceAsStream("/messages.properties")),
                StandardCharsets.UTF_8)) {
            properties.load(in);
            return properties;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
