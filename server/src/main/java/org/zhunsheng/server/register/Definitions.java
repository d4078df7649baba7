package org.zhunsheng.server.register;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.register.Register;
import org.zhunsheng.register.Title;
import org.zhunsheng.scheme.RegisterReader;
import org.zhunsheng.scheme.RegisterReading;
import org.zhunsheng.server.access.Permission;
import org.zhunsheng.server.access.Role;
import org.zhunsheng.server.web.Refused;

/** 台账的定义：交来的、存着的、随程序带来的（{@code resources/registers}），同一个读取器读。 */
final class Definitions {

    private static final String FOLDER = "/registers/";
    private static final int MOST_KEPT = 200;

    /** 能办状态的角色：能登记的。 */
    private static final Set<String> ROLES = Arrays.stream(Role.values())
            .filter(role -> role.permissions().contains(Permission.REGISTER_WRITE))
            .map(Role::code)
            .collect(Collectors.toUnmodifiableSet());

    /** 存着的定义不再变，读过的留着。 */
    private static final Map<String, Register> KEPT = new ConcurrentHashMap<>();

    private static final List<Group> GROUPS = Arrays.stream(text("index.txt").split("\n\\s*\n"))
            .map(Definitions::group)
            .toList();

    private Definitions() {}

    /** 随程序带来的一个。 */
    record BuiltIn(Register register, String text) {}

    /** 用处相近的几个；名称印在清单里。 */
    record Group(Title title, List<BuiltIn> registers) {

        /** 还没有取用的。 */
        public List<String> untaken(Set<String> taken) {
            return registers.stream()
                    .map(one -> one.register().id())
                    .filter(id -> !taken.contains(id))
                    .toList();
        }
    }

    static List<Group> groups() {
        return GROUPS;
    }

    static List<BuiltIn> builtIn() {
        return GROUPS.stream().flatMap(group -> group.registers().stream()).toList();
    }

    static Optional<BuiltIn> builtIn(String id) {
        return builtIn().stream().filter(one -> one.register().id().equals(id)).findFirst();
    }

    /** 第一行是名称（中文、英文），其余一行一个编号。 */
    private static Group group(String block) {
        List<String> lines = block.strip().lines().toList();
        String[] title = lines.getFirst().split(" = ");
        List<BuiltIn> registers = lines.stream()
                .skip(1)
                .map(id -> text(id + ".yaml"))
                .map(text -> new BuiltIn(stored(text), text))
                .toList();
        return new Group(new Title(title[0], title[1]), registers);
    }

    /**
     * 交来的；写错的拒绝，每一处都说。
     *
     * @param before 已有记录的前一版
     */
    static Register read(String text, @Nullable Register before) {
        return switch (RegisterReader.read("register.yaml", text, ROLES, before)) {
            case RegisterReading.Read read -> read.register();
            case RegisterReading.Rejected rejected ->
                throw new Refused(new WrongDefinition(RegisterProblem.WRONG_DEFINITION, rejected.mistakes()));
        };
    }

    /** 存着的：存的时候已经读过。 */
    static Register stored(String text) {
        if (KEPT.size() > MOST_KEPT) KEPT.clear();
        return KEPT.computeIfAbsent(text, one -> read(one, null));
    }

    private static String text(String name) {
        try (InputStream in = Definitions.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) throw new IllegalStateException("no " + FOLDER + name);
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
